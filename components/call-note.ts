import { t, uiLanguage } from '../lib/i18n';
import { channelName } from './gap-words';
import type { Logged } from './LogCall';

/**
 * What was logged, as a note for the record of another program: how, with whom, when, and the note itself. How it
 * felt stays here.
 * @param now UTC epoch ms
 */
export function callNote(name: string, { channel, note }: Logged, now: number): string {
  const when = new Intl.DateTimeFormat(uiLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(now);
  const how = channelName(channel);
  const head = t('callNoteHead', how.charAt(0).toLocaleUpperCase() + how.slice(1), name, when);
  return note ? `${head}\n${note}` : head;
}
