import { Icon } from '#platform/html';
import { attendanceMessages } from '../attendance-messages.ts';
import { bodyQuorumStanding, quorumStanding } from '../rules/quorum.ts';
import type { AttendanceProps } from './attendance-list.tsx';

/** How far the quorum of the rulebook is; where it asks for none, that is what is said. */
export function QuorumNow({ context, meeting, attendees, fractions, rules }: AttendanceProps) {
  const t = attendanceMessages[context.lang];
  if (!rules) return null;
  const towns = context.region.municipalities.map((m) => m.id);
  const taking = meeting.participants.length > 0 ? meeting.participants : towns;
  const standing = meeting.committee
    ? quorumStanding(rules.quorum, towns, fractions, meeting.present)
    : bodyQuorumStanding(rules.bodyQuorum, taking, attendees);
  if (!standing) return <p class="small muted">{t.noQuorum}</p>;
  const { there, of, needed, met } = standing;
  const who = t.quorumOf[meeting.committee ? 'committee' : 'body'];
  const missing = meeting.committee ? t.quorumMissing : t.quorumMissingBody;
  return (
    <p class={met ? 'small' : 'flag'}>
      <Icon name={met ? 'ok' : 'warning'} />{' '}
      <span>
        {t.quorum[standing.rule](there, of, needed, who)} {met ? t.quorumMet : missing}
      </span>
    </p>
  );
}
