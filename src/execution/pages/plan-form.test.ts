import { expect, it } from 'vitest';
import type { MunicipalityId } from '#kernel';
import type { PageContext } from '#platform/http';
import type { ActivityOf } from '#programmes';
import { activityChoices } from './plan-form.tsx';

it('offers the activities of these municipalities and the region, of every year that is there', () => {
  const [own, other] = ['gm0547', 'gm0546'] as MunicipalityId[];
  const activity = (programme: number, municipality: MunicipalityId | null, year: number): ActivityOf => ({
    ...{ programme, municipality, year, code: '3C', number: '1.1', title: 'Doen' },
  });
  const all = [
    activity(1, own as MunicipalityId, 2022),
    activity(2, null, 2019),
    activity(3, other as MunicipalityId, 2027),
    activity(4, other as MunicipalityId, 2026),
  ];
  const context = {
    lang: 'nl',
    today: '2027-01-01',
    region: { municipalities: [] },
  } as unknown as PageContext;
  const offered = activityChoices(context, all, [own as MunicipalityId], [{ programme: 4, number: '1.1' }]);
  expect(offered.map(({ value }) => value)).toEqual(['1/1.1', '2/1.1', '4/1.1']);
});
