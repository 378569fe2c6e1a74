import type { ClientCard as Card } from '../../lib/clients/card';
import { t } from '../../lib/i18n';
import { CardLines, Who } from '../ClientCard';
import { GapBadge } from '../GapBadge';

interface Props {
  card: Card;
  /** Once the call is over only the name stands. */
  short: boolean;
  /** The rep's local date, YYYY-MM-DD. */
  today: string;
}

/** The client in two seconds: who, how to say it, how long, the one open thing, one human line. */
export function CallCard({ card, short, today }: Props) {
  if (short) return <h2 class="call-name cut">{card.name}</h2>;
  return (
    <article class="client-card" aria-label={t('callWho', card.name)}>
      <Who card={card} />
      <GapBadge {...card} today={today} />
      <CardLines card={card} />
    </article>
  );
}
