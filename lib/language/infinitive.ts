import nlp from 'compromise/three';

/**
 * "send the form by Friday" or "sending the form" → "send the form by Friday": the clause as it stands
 * behind "to". English only.
 * Answers `undefined` where the clause does not begin with a verb, or is negative or passive: turned into
 * an infinitive, those would say something else than the draft does.
 */
export function toInfinitive(clause: string): string | undefined {
  const doc = nlp(clause);
  const verb = doc.verbs().first();
  if (!verb.found) return undefined;
  const [info] = verb.json() as {
    text: string;
    verb?: { infinitive?: string; negative?: boolean; grammar?: { form?: string } };
  }[];
  const infinitive = info?.verb?.infinitive;
  if (!info || !infinitive || info.verb?.negative) return undefined;
  if (/passive/.test(info.verb?.grammar?.form ?? '')) return undefined;
  const lead = clause.match(/^\s*(please\s+|kindly\s+)?/i)?.[0] ?? '';
  const body = clause.slice(lead.length);
  // The text of a match carries its punctuation; only the words must stand at the very start.
  const words = info.text.trim().replace(/[^\p{L}\p{N}'’ -]+$/u, '');
  if (!body.toLowerCase().startsWith(words.toLowerCase())) return undefined;
  return infinitive + body.slice(words.length);
}
