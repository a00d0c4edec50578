import { drawnOnce } from './drawn-once.ts';

/** Signs of state: shape, never colour alone; the word stands beside it. */
export type IconName =
  | 'ok'
  | 'amended'
  | 'deviating'
  | 'rejected'
  | 'waiting'
  | 'planned'
  | 'out'
  | 'held'
  | 'current'
  | 'past'
  | 'next'
  | 'warning'
  | 'abstain'
  | 'present'
  | 'absent';

export function Icon({ name, class: more = '' }: { name: IconName; class?: string }) {
  return drawnOnce(`icon ${name} ${more}`, () => (
    <svg class={more === '' ? 'ic' : `ic ${more}`} aria-hidden="true">
      <use href={`#i-${name}`} />
    </svg>
  ));
}

const stroke = { fill: 'none', 'stroke-width': '2.2' } as const;

/** The drawings, once a page. */
export function IconSheet() {
  return drawnOnce('icons', () => <Sheet />);
}

function Sheet() {
  return (
    <svg width="0" height="0" class="vh" aria-hidden="true">
      <defs>
        <pattern id="hatch" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="8" height="8" fill="#f0cdb4" />
          <rect width="3" height="8" fill="#a9480f" />
        </pattern>
        <symbol id="i-ok" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="11" fill="#0d6478" />
          <path d="M6.8 12.4l3.6 3.6 7-7.4" {...stroke} stroke="#fff" />
        </symbol>
        <symbol id="i-amended" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#0d6478" stroke-width="2" />
          <path d="M12 6.5v8M8 10.5h8M8 17.5h8" {...stroke} stroke="#0d6478" />
        </symbol>
        <symbol id="i-deviating" viewBox="0 0 24 24">
          <path d="M12 .8 23.2 12 12 23.2.8 12z" fill="#a9480f" />
          <path d="M7.5 10h9M7.5 14h9M14.3 7l-4.6 10" {...stroke} stroke="#fff" />
        </symbol>
        <symbol id="i-rejected" viewBox="0 0 24 24">
          <rect x="1" y="1" width="22" height="22" rx="2" fill="#a9480f" />
          <path d="M7 7l10 10M17 7L7 17" {...stroke} stroke="#fff" />
        </symbol>
        <symbol id="i-waiting" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#4b5c66" stroke-width="2" />
        </symbol>
        <symbol id="i-planned" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#4b5c66" stroke-width="2" />
          <path d="M12 6.5V12l3.6 2.4" {...stroke} stroke="#4b5c66" />
        </symbol>
        <symbol id="i-out" viewBox="0 0 24 24">
          <path d="M5 12h14" {...stroke} stroke="#647681" />
        </symbol>
        <symbol id="i-held" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#4b5c66" stroke-width="2" />
          <path d="M9.5 8v8M14.5 8v8" {...stroke} stroke="#4b5c66" />
        </symbol>
        <symbol id="i-current" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#0d5468" stroke-width="3" />
          <circle cx="12" cy="12" r="5" fill="#0d5468" />
        </symbol>
        <symbol id="i-past" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="8" fill="#0d5468" />
        </symbol>
        <symbol id="i-next" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="7" fill="#fff" stroke="#4b5c66" stroke-width="2" />
        </symbol>
        <symbol id="i-warning" viewBox="0 0 24 24">
          <path d="M12 2 23 21.5H1z" fill="#8a4b00" />
          <path d="M12 9v6M12 17v2.4" {...stroke} stroke="#fff" />
        </symbol>
        <symbol id="i-present" viewBox="0 0 24 24">
          <rect x="2" y="2" width="20" height="20" rx="3" fill="#17262e" />
          <path d="M6.8 12.4l3.6 3.6 7-7.4" {...stroke} stroke="#fff" />
        </symbol>
        <symbol id="i-absent" viewBox="0 0 24 24">
          <rect x="3" y="3" width="18" height="18" rx="3" fill="#fff" stroke="#647681" stroke-width="2" />
        </symbol>
        <symbol id="i-abstain" viewBox="0 0 24 24">
          <circle cx="12" cy="12" r="10" fill="#fff" stroke="#4b5c66" stroke-width="2" />
          <path d="M7.5 12h9" {...stroke} stroke="#4b5c66" />
        </symbol>
      </defs>
    </svg>
  );
}
