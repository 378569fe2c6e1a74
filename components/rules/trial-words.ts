import { t } from '../../lib/i18n';
import type { Clash } from '../../lib/rules/clashes';
import type { Missed } from '../../lib/rules/try-rule';
import { ruleWords } from '../finding-words';

/** Why an example is missed, and what would catch it. */
export function missedWords(missed: Missed): string {
  switch (missed.why) {
    case 'gap':
      return t('rulesMissedGap', missed.needed, missed.allowed);
    case 'where':
      return t('rulesMissedWhere');
    case 'unless':
      return t('rulesMissedUnless');
    case 'near':
      return t('rulesMissedNear');
    case 'language':
      return t('rulesMissedLanguage');
    case 'several':
      return t('rulesMissedSeveral');
    default:
      return t('rulesMissedWords');
  }
}

/** `Support:policy-says` → "“policy says” of Support". */
export function otherRule(key: string): string {
  return t('rulesRuleOf', ruleWords(key).name, key.slice(0, Math.max(0, key.indexOf(':'))));
}

/** Without its own full stop: the sentence around it has one. */
const bare = (text: string) => text.replace(/[.。!！]+$/u, '');

/** What a rule and another do to each other, as a sentence. */
export function clashWords(clash: Clash): string {
  switch (clash.kind) {
    case 'behind':
      return t(clash.always ? 'rulesBehindAlways' : 'rulesBehind', otherRule(clash.rule), bare(clash.text));
    case 'ahead':
      return t(clash.always ? 'rulesAheadAlways' : 'rulesAhead', otherRule(clash.rule), bare(clash.text));
    case 'flags-pass':
      return t('rulesFlagsPass', otherRule(clash.rule), bare(clash.text));
    case 'flags-say':
      return t('rulesFlagsSay', otherRule(clash.rule), bare(clash.text));
    default:
      return t('rulesNever');
  }
}
