import type { DraftWords } from './courtesy';
import { splitDraft } from './draft';
import { fold } from './fold';
import type { Pack } from './phrase-pack';

const YES =
  /^(?:yes|yep|yeah|sure|certainly|absolutely|of course|gladly|happy to|with pleasure|good news|great news|done|好的|好嘞|可以|没问题|沒問題|当然|當然|行[，,。！]|有的)(?![a-z])/;

/** The starts that the packs' suggestions teach, as they would stand in a draft, both Chinese scripts. */
export function leadsOf(packs: readonly Pack[]): string[] {
  const leads = new Set<string>();
  for (const { rules } of packs) {
    for (const { say } of rules) {
      for (const { text, hant, keep } of say) {
        if (keep === 'tip') continue;
        for (const words of [text, hant]) {
          const lead = words?.split('{', 1)[0]?.trim();
          if (lead) leads.add(lead);
        }
      }
    }
  }
  return [...leads];
}

/** Whether the draft's opening starts with yes: a plain yes, or one of the leads that the packs teach. */
export function startsWithYes(text: string, leads: readonly string[], words: DraftWords): boolean {
  const opening = splitDraft(text, words).find(part => part.kind === 'opening');
  if (!opening) return false;
  const head = fold(text.slice(opening.start, Math.min(opening.end, opening.start + 120)));
  return YES.test(head) || leads.some(lead => head.startsWith(fold(lead)));
}
