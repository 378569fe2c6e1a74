import type { TodayItem } from './today-item';

interface Whom {
  /** How the client is called. */
  name: string;
  lang: 'en' | 'zh';
  /** Local hour of the rep, 0–23. */
  hour: number;
}

const partOf = (hour: number) => (hour >= 4 && hour < 12 ? 0 : hour >= 12 && hour < 18 ? 1 : 2);

/**
 * P2: positive first words for somebody whom Today names, to be said when they are rung. They state nothing
 * that is not in the record and promise nothing.
 * @returns nothing where there is nothing to say yet
 */
export function wordsToBegin(
  { reason, action, text, days }: TodayItem,
  { name, lang, hour }: Whom,
): string | undefined {
  const en = lang === 'en';
  const day = (en ? ['Good morning', 'Good afternoon', 'Good evening'] : ['早上好', '下午好', '晚上好'])[
    partOf(hour)
  ]!;
  const hello = en ? `${day}, ${name}. ` : `${name}，${day}！`;
  const say = (english: string, chinese: string) => hello + (en ? english : chinese);
  switch (reason) {
    case 'waiting':
      return say('Thank you for your mail.', '谢谢您的来信。');
    case 'problem':
      return action === 'followUp'
        ? say(
            'I wanted to hear from you myself: is everything as it should be?',
            '我想亲自问问您：现在一切都好吗？',
          )
        : say('This is mine until it’s right.', '这件事由我负责到底。');
    case 'overdue':
    case 'face':
      return say('I’ve been thinking about you. How are things going?', '一直惦记着您，最近一切顺利吗？');
    case 'occasion':
      if (days !== 0) return undefined;
      if (text === 'birthday') return en ? `Happy birthday, ${name}!` : `${name}，生日快乐！`;
      return en ? `Congratulations, ${name}!` : `${name}，恭喜您！`;
    case 'referral':
      return say(
        'It’s a pleasure working with you. Who do you know that I could help in the same way?',
        '很高兴能与您合作。您身边还有谁需要同样的帮助吗？',
      );
    case 'order':
      return say(
        'It’s about time for your next order. What will you need, and by when?',
        '差不多到您再次订货的时候了。这次需要什么，什么时候要？',
      );
    default:
      return undefined;
  }
}

/** How a client is called: the nickname, a Chinese name as it is, else the first of the names. */
export function calledName({ name, nickname }: { name: string; nickname?: string | undefined }): string {
  if (nickname?.trim()) return nickname.trim();
  return /\p{Script=Han}/u.test(name) ? name : (name.trim().split(/\s+/)[0] ?? name);
}
