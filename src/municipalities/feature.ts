import type { Feature } from '#platform/http';
import { municipalityMigrations } from './migrations.ts';

export const municipalitiesFeature: Feature = { name: 'municipalities', migrations: municipalityMigrations };
