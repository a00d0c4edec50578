import { expect, it } from 'vitest';
import { addressInUse, isMeetingAddress } from './meeting-address.ts';

const address = 'https://amsterdam.raadsinformatie.nl/vergadering/{id}';

it.each([
  [address, true],
  ['https://raad.example.org/?vergadering={id}&van={id}', true],
  ['http://amsterdam.raadsinformatie.nl/vergadering/{id}', false],
  ['https://amsterdam.raadsinformatie.nl/vergadering/', false],
  ['https://{id}.example.org/', false],
  ['https://griffie:geheim@example.org/{id}', false],
  ['https:///{id}', false],
  ['vergadering/{id}', false],
])('%s is an address for meetings: %s', (text, good) => {
  expect(isMeetingAddress(text)).toBe(good);
});

it('is read off from the latest day that stands with its own number in its link', () => {
  const stands = (key: string | null, link: string | null) => ({ key, link });
  const own = 'https://amsterdam.raadsinformatie.nl/vergadering/458902';
  const older = stands('458901', 'https://oud.example.org/458901/agenda');
  expect(addressInUse([older])).toBe('https://oud.example.org/{id}/agenda');
  expect(addressInUse([older, stands('api.notubiz.nl/events/meetings/458902', own)])).toBe(address);
  expect(addressInUse([stands('api.notubiz.nl/events/meetings/458902/2', own)])).toBe(address);
  expect(
    addressInUse([
      stands('458903', own),
      stands(null, own),
      stands('458902', null),
      stands('458902', 'https://raad.example.org/458902/458902'),
      stands('rec-1/2027-02-04', 'https://raad.example.org/2027-02-04'),
    ]),
  ).toBe('');
});
