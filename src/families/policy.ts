import { by, policy } from '#kernel';

/** Which fractions belong together in this region is kept by the regional clerk. */
export const mayKeepFamilies = policy(
  'region',
  {
    nl: 'houdt bij welke fracties van verschillende gemeenten bij elkaar horen',
    en: 'keeps which fractions of different municipalities belong together',
  },
  by('regional_clerk'),
);
