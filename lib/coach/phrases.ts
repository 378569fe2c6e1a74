/** What fits the reply that is being written. */
export interface PhraseContext {
  lang: 'en' | 'zh';
  /** Of Chinese; English has one. */
  script?: 'hans' | 'hant';
  /** Local hour of the rep, 0 to 23. */
  hour: number;
  /** Day of the week, 0 is Sunday: on a Friday one wishes a good weekend. */
  weekday: number;
  /** How the client is called, where no greeting stands yet. */
  name?: string;
  /** The client wrote with a complaint, or with something grave. */
  problem: 'none' | 'complaint' | 'grave';
}

type Three = [morning: string, afternoon: string, evening: string];

interface Words {
  day: Three;
  greet: (day: string, name: string | undefined) => string;
  openers: Record<PhraseContext['problem'], string[]>;
  closers: Record<PhraseContext['problem'], string[]>;
  weekend: string;
  evening: string;
}

/** None states a fact or makes a promise that the rep has not made: these are the writer's. */
const WORDS: Record<'en' | 'hans' | 'hant', Words> = {
  en: {
    day: ['Good morning', 'Good afternoon', 'Good evening'],
    greet: (day, name) => (name ? `${day}, ${name}.` : `${day}.`),
    openers: {
      none: [
        'It’s good to hear from you.',
        'Yes, and here’s how:{cursor}',
        'Thank you for asking, I’ve got an answer for you:{cursor}',
      ],
      complaint: [
        'Thank you for telling me, I’m on it.',
        'You’re right, and I’d like to put it right.',
        'I’m glad you wrote to me directly.',
      ],
      grave: [
        'Thank you for telling me. I’m taking this seriously.',
        'I’m very sorry. You have my full attention.',
      ],
    },
    closers: {
      none: [
        'Call me any time if something comes up.',
        'It’s a pleasure looking after you.',
        'I look forward to hearing how it goes.',
      ],
      complaint: [
        'I’m glad you told me. Call me any time.',
        'You can reach me directly until this is right.',
        'Thank you for your patience, I don’t take it for granted.',
      ],
      grave: ['You can reach me directly, at any hour.', 'I’ll stay with this until it’s settled.'],
    },
    weekend: 'Have a good weekend when you get there.',
    evening: 'Have a lovely evening.',
  },
  hans: {
    day: ['早上好', '下午好', '晚上好'],
    greet: (day, name) => (name ? `${name}，${day}！` : `${day}！`),
    openers: {
      none: ['很高兴收到您的消息。', '可以的，这样办：{cursor}', '谢谢您来问，我这就答复您：{cursor}'],
      complaint: ['谢谢您告诉我，我这就处理。', '您说得对，我想把它办好。', '您直接来找我就对了。'],
      grave: ['谢谢您告诉我，这件事我非常重视。', '非常抱歉，我会全力跟进。'],
    },
    closers: {
      none: ['有任何事，随时找我。', '能为您服务，我很高兴。', '期待您的好消息。'],
      complaint: ['谢谢您告诉我，有事随时打给我。', '在办好之前，您随时可以直接找我。', '谢谢您的耐心。'],
      grave: ['任何时候都可以直接找我。', '我会一直跟到事情解决。'],
    },
    weekend: '提前祝您周末愉快。',
    evening: '祝您今晚愉快。',
  },
  hant: {
    day: ['早安', '午安', '晚安'],
    greet: (day, name) => (name ? `${name}，${day}！` : `${day}！`),
    openers: {
      none: ['很高興收到您的訊息。', '可以的，這樣處理：{cursor}', '謝謝您詢問，我這就答覆您：{cursor}'],
      complaint: ['謝謝您告訴我，我馬上處理。', '您說得對，我想把它辦好。', '您直接找我就對了。'],
      grave: ['謝謝您告訴我，這件事我非常重視。', '非常抱歉，我會全力跟進。'],
    },
    closers: {
      none: ['有任何事，隨時找我。', '能為您服務，我很高興。', '期待您的好消息。'],
      complaint: ['謝謝您告訴我，有事隨時打給我。', '在辦好之前，您隨時可以直接找我。', '謝謝您的耐心。'],
      grave: ['任何時候都可以直接找我。', '我會一直跟到事情解決。'],
    },
    weekend: '先祝您週末愉快。',
    evening: '祝您今晚愉快。',
  },
};

const wordsFor = ({ lang, script }: PhraseContext) =>
  WORDS[lang === 'en' ? 'en' : script === 'hant' ? 'hant' : 'hans'];

/**
 * Openers to pick from: "create and deliver positive first words". `{cursor}` is where the person goes on.
 * @param greeted a greeting stands there already
 */
export function openersFor(context: PhraseContext, greeted: boolean): string[] {
  const { day, greet, openers } = wordsFor(context);
  const { hour, lang, name } = context;
  const all = openers[context.problem];
  if (greeted) return all;
  const part = hour >= 4 && hour < 12 ? 0 : hour >= 12 && hour < 18 ? 1 : 2;
  const hello = greet(day[part], name);
  return all.map(opener => (lang === 'en' ? `${hello} ${opener}` : hello + opener));
}

/** Friendly last words to pick from: "positive and friendly last words". */
export function closersFor(context: PhraseContext): string[] {
  const { closers, weekend, evening } = wordsFor(context);
  const all = closers[context.problem];
  if (context.problem !== 'none') return all;
  if (context.weekday === 5 || (context.weekday === 4 && context.hour >= 15))
    return [weekend, ...all].slice(0, 3);
  return context.hour >= 17 ? [evening, ...all].slice(0, 3) : all;
}
