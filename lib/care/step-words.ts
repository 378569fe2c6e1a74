import type { LaterStep } from './problem';
import type { ProblemStep } from './record';

type Script = 'en' | 'hans' | 'hant';

/** Words for the mail at each step. None states a fact or makes a promise that is not the rep's own. */
const STARTS: Record<LaterStep, Record<Script, string[]>> = {
  solved: {
    en: ['It’s put right. Tell me whether it’s right for you, too.'],
    hans: ['已经处理好了。您看这样可以了吗？'],
    hant: ['已經處理好了。您看這樣可以了嗎？'],
  },
  followedUp: {
    en: [
      'I wanted to hear from you myself: is everything as it should be?',
      'How is everything going since we put it right?',
    ],
    hans: ['我想亲自问问您：现在一切都好吗？', '上次的事办好之后，用得还顺利吗？'],
    hant: ['我想親自問問您：現在一切都好嗎？', '上次的事辦好之後，用得還順利嗎？'],
  },
  resoldCompany: {
    en: ['This is how we want to look after you.'],
    hans: ['我们就是想这样把您照顾好。'],
    hant: ['我們就是想這樣把您照顧好。'],
  },
  resoldYourself: {
    en: ['You can always come to me directly.', 'Call me any time, I’m glad to hear from you.'],
    hans: ['有任何事，您随时直接找我。', '随时打给我，很高兴听到您的声音。'],
    hant: ['有任何事，您隨時直接找我。', '隨時打給我，很高興聽到您的聲音。'],
  },
};

/** Words to pick from for that step, in the language of the draft. */
export function stepStarts(
  step: ProblemStep | undefined,
  { lang, script }: { lang: 'en' | 'zh'; script: 'hans' | 'hant' },
): string[] {
  const starts = STARTS[step as LaterStep];
  return starts ? starts[lang === 'en' ? 'en' : script] : [];
}
