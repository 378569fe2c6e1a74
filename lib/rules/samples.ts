import type { RuleLanguage } from '../coach/phrase-pack';
import en from './samples/en.json';
import zh from './samples/zh.json';

/** A built-in draft to try rules on. */
export interface Sample {
  text: string;
  /** Nothing in it should put anybody off. */
  good: boolean;
}

/** Drafts as reps write them, good ones and others, some sixty in all. */
export const SAMPLES: Readonly<Record<RuleLanguage, readonly Sample[]>> = { en, zh };
