import type { Gap } from '../../lib/clients/card';
import type { Client } from '../../lib/clients/client';
import type { Money } from '../../lib/clients/value';
import { t } from '../../lib/i18n';
import { money } from '../money';

/** What a client is worth, in words. */
export interface ValueWords {
  /** "$960,000". */
  value: string;
  /** "at risk", while the client is overdue; "lost", once they are. */
  atRisk?: string;
}

/** @param value 20 × annual sales, where they are known */
export function valueWords(
  client: Pick<Client, 'lost'>,
  gap: Gap,
  value: Money | undefined,
): ValueWords | undefined {
  if (!value) return undefined;
  const words: ValueWords = { value: money(value) };
  if (client.lost) words.atRisk = t('cpLost');
  else if (gap.dueInDays !== undefined && gap.dueInDays < 0) words.atRisk = t('cpAtRisk');
  return words;
}
