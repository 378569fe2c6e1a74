import type { LoyaltySign } from '../../lib/care/loyalty';
import type { ProblemStep, ProjectStep, Question } from '../../lib/care/record';
import { t, tn } from '../../lib/i18n';

const STEPS: Record<ProblemStep, () => string> = {
  empathy: () => t('step_empathy'),
  owned: () => t('step_owned'),
  help: () => t('step_help'),
  solved: () => t('step_solved'),
  followedUp: () => t('step_followedUp'),
  resoldCompany: () => t('step_resoldCompany'),
  resoldYourself: () => t('step_resoldYourself'),
};
export const stepName = (step: ProblemStep): string => STEPS[step]();

const WORDS: Record<ProblemStep, () => string> = {
  empathy: () => t('stepWords_empathy'),
  owned: () => t('stepWords_owned'),
  help: () => t('stepWords_help'),
  solved: () => t('stepWords_solved'),
  followedUp: () => t('stepWords_followedUp'),
  resoldCompany: () => t('stepWords_resoldCompany'),
  resoldYourself: () => t('stepWords_resoldYourself'),
};
/** What to say at this step; it states no fact and makes no promise. */
export const stepWords = (step: ProblemStep): string => WORDS[step]();

const PROJECT_STEPS: Record<ProjectStep, () => string> = {
  preCall: () => t('project_preCall'),
  documents: () => t('project_documents'),
  deadlines: () => t('project_deadlines'),
  followUp1: () => t('project_followUp1'),
  followUp2: () => t('project_followUp2'),
  followUp3: () => t('project_followUp3'),
};
export const projectStepName = (step: ProjectStep): string => PROJECT_STEPS[step]();

const QUESTIONS: Record<Question, () => string> = {
  doing: () => t('question_doing'),
  start: () => t('question_start'),
  stop: () => t('question_stop'),
  refer: () => t('question_refer'),
  quote: () => t('question_quote'),
};
/** The question as it is asked of the client. */
export const questionWords = (question: Question): string => QUESTIONS[question]();

const SIGNS: Record<LoyaltySign['kind'], string> = {
  reorders: 'loyalReorders',
  referrals: 'loyalReferrals',
  quotes: 'loyalQuotes',
  wordOfMouth: 'loyalHeard',
  kindWords: 'loyalKind',
};
/** "2 re-orders". */
export const signWords = ({ kind, count }: LoyaltySign): string => tn(SIGNS[kind], count);
