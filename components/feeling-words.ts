import type { VNode } from 'preact';
import type { Feeling } from '../lib/clients/interaction';
import { t } from '../lib/i18n';
import { face1, face2, face3, face4, face5 } from './icons';

const WORDS: Record<Feeling, () => string> = {
  1: () => t('feeling1'),
  2: () => t('feeling2'),
  3: () => t('feeling3'),
  4: () => t('feeling4'),
  5: () => t('feeling5'),
};

export const FEELINGS: readonly Feeling[] = [1, 2, 3, 4, 5];

export const FACES: Record<Feeling, () => VNode> = { 1: face1, 2: face2, 3: face3, 4: face4, 5: face5 };

/** 1 = low … 5 = high, as a word. */
export function feelingWord(feeling: Feeling): string {
  return WORDS[feeling]();
}
