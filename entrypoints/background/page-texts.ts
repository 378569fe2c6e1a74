import { t } from '../../lib/i18n';

/** What mark and popover say. `tests/unit/entrypoints/page-texts.test.ts` knows what is missing. */
export const PAGE_TEXTS = `
  askUnfinished askUnfinishedTitle askedBeforeSending backToDraft blameOpens blameStands blameWhy call
  close contact contactToday contactUndated copied copy copyByHand daysAgo_one daysAgo_other
  daysOverdue_one daysOverdue_other daysSinceAtMost_one daysSinceAtMost_other daysSince_one daysSince_other
  dueOn dueToday edgeListOnly_one edgeListOnly_other edgeLook_one edgeLook_other edgeMended edgeOff
  edgeQuiet edgeStop_one edgeStop_other excuseOpens excuseStands excuseWhy gapDueIn_one gapDueIn_other
  gapDueToday gapSentence inDays_one inDays_other inTime jargonOpens jargonStands jargonWhy leaveIt level
  levelStop levelSuggest levelWarn mail message muteRule next noContact notTaken note pack packVersion
  partEnd partMiddle partStart placeTime policyOpens policyStands policyWhy principle refusalOpens
  refusalStands refusalWhy rule rule_blame_elsewhere rule_blame_others rule_blame_you rule_excuse_away
  rule_excuse_busy rule_excuse_forgot rule_excuse_system rule_jargon_terms rule_policy_authority
  rule_policy_forbids rule_policy_is rule_policy_per rule_policy_says rule_policy_you_must
  rule_refusal_cannot rule_refusal_gone rule_refusal_later rule_refusal_no rule_refusal_unfortunately
  secondOpinion secondOpinionWhy sendAsItIs sentence sinceContact since_call since_mail since_message
  since_note since_video since_visit since_voicemail snoozed snoozedUntil startsWithYes teamLocked
  teamLockedBy today tomorrow typeOn video visit voicemail waitingToday waiting_one waiting_other
  whyThisRule wrongCounted wrongHere
`
  .trim()
  .split(/\s+/) as Parameters<typeof t>[0][];

/** These texts as data, what they are filled in with left open. */
export const pageTexts = (): Record<string, string> =>
  Object.fromEntries(PAGE_TEXTS.map(key => [key, t(key, '$1', '$2', '$3')]));
