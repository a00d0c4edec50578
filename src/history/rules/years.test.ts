import { expect, it } from 'vitest';
import { partialDate } from '#kernel';
import { byYear } from './years.ts';

const on = (text: string) => ({ on: partialDate(text) });

it('gathers events by year and keeps their order', () => {
  const given = [on('2016'), on('2016-10-27'), on('2017-03'), on('2021')];
  expect(byYear(given)).toEqual([
    { year: '2016', events: [given[0], given[1]] },
    { year: '2017', events: [given[2]] },
    { year: '2021', events: [given[3]] },
  ]);
  expect(byYear([])).toEqual([]);
});
