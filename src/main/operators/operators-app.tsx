import type { Hono } from 'hono';
import { outsideAddress } from '#platform/html';
import type { Installation } from '../installation.ts';
import { languageOf } from '../request.ts';
import { limitedWrites } from '../sign-in/limited-writes.tsx';
import { mountExtraDays } from './extra-days-app.tsx';
import { mountMail } from './mail-app.tsx';
import { operatorsOnly } from './operator-page.tsx';
import { showOverview } from './overview.tsx';
import { mountPeople } from './people-app.tsx';
import { mountPrivacy } from './privacy-app.tsx';
import { mountProviderPages } from './providers-app.tsx';
import { mountRegions } from './regions-app.tsx';
import { mountResults } from './results-app.tsx';
import { mountSeats } from './seats-app.tsx';
import { showState, statePath } from './state-page.tsx';

/** The operator's pages, outside the regions. */
export function mountOperators(app: Hono, installation: Installation): void {
  app.post('/beheer/*', limitedWrites(installation));
  app.get('/beheer', operatorsOnly(installation, showOverview));
  app.get('/beheer/', (context) => context.redirect(outsideAddress('/beheer', languageOf(context)), 308));
  app.get(statePath, operatorsOnly(installation, showState));
  mountResults(app, installation);
  mountSeats(app, installation);
  mountRegions(app, installation);
  mountPeople(app, installation);
  mountProviderPages(app, installation);
  mountMail(app, installation);
  mountExtraDays(app, installation);
  mountPrivacy(app, installation);
}
