import type { Feature } from '#platform/http';
import { peopleMigrations } from './migrations.ts';

export const peopleFeature: Feature = { name: 'people', migrations: peopleMigrations };
