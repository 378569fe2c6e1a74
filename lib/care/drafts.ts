import type { TodayAction } from './today-item';

/** A mail as it is begun for the rep. `subject` and `body` are plain text. */
export interface StartedDraft {
  subject: string;
  body: string;
}

/** Whom it goes to, and what it is about. */
export interface DraftOccasion {
  /** How the client is called. */
  name: string;
  lang: 'en' | 'zh';
  /** What a greeting is for: `birthday`, `anniversary`, or the day's own label. */
  occasion?: string;
  /** The other client of an introduction. */
  other?: string;
  /** What it is about: of an introduction the words of who needs it; a promise, a problem, a project. */
  about?: string;
  /** It is about a problem: one that is solved is followed up, another one is still ours. */
  problem?: boolean;
}

/**
 * The beginning of a mail for an item of Today. It states nothing that is not in the record and promises
 * nothing: what the rep has to add is left open.
 * @returns nothing where there is no mail to begin
 */
export function startedDraft(action: TodayAction, occasion: DraftOccasion): StartedDraft | undefined {
  return (occasion.lang === 'zh' ? zh : en)(action, occasion);
}

function en(
  action: TodayAction,
  { name, occasion, other, about = '', problem }: DraftOccasion,
): StartedDraft | undefined {
  switch (action) {
    case 'write':
      return { subject: '', body: `Hello ${name},\n\nThank you for your mail. ` };
    case 'followUp':
      return problem
        ? {
            subject: about,
            body: `Hello ${name},\n\nI wanted to hear from you myself: is everything as it should be?\n\n`,
          }
        : { subject: about, body: `Hello ${name},\n\nA word on “${about}”: ` };
    case 'call':
      if (problem)
        return {
          subject: about,
          body: `Hello ${name},\n\nThis is mine until it’s right. Here’s where it stands: `,
        };
      return {
        subject: 'How are you getting on?',
        body: `Hello ${name},\n\nI’ve been thinking about you. How are things going?\n\n`,
      };
    case 'greet':
      return occasion === 'birthday'
        ? { subject: 'Happy birthday', body: `Dear ${name},\n\nHappy birthday. Have a wonderful day.\n\n` }
        : {
            subject: occasion && occasion !== 'anniversary' ? occasion : 'Congratulations',
            body: `Dear ${name},\n\nCongratulations, and all the best for the day.\n\n`,
          };
    case 'refer':
      return {
        subject: 'Who else could I help?',
        body: `Hello ${name},\n\nIt’s a pleasure working with you. Who do you know that I could help in the same way?\n\n`,
      };
    case 'reorder':
      return {
        subject: 'Your next order',
        body: `Hello ${name},\n\nIt’s about time for your next order. What will you need, and by when?\n\n`,
      };
    case 'introduce':
      return {
        subject: 'Somebody you may like to meet',
        body: `Hello ${name},\n\nYou told me that you are looking for: ${about}. ${other ?? ''} may be the right person. If you like, I’ll ask them too, and introduce you to each other.\n\n`,
      };
    case 'visit':
      return {
        subject: 'Can I come by?',
        body: `Hello ${name},\n\nI’d like to come by and see you. Which day suits you?\n\n`,
      };
    default:
      return undefined;
  }
}

function zh(
  action: TodayAction,
  { name, occasion, other, about = '', problem }: DraftOccasion,
): StartedDraft | undefined {
  switch (action) {
    case 'write':
      return { subject: '', body: `${name}，您好：\n\n谢谢您的来信。` };
    case 'followUp':
      return problem
        ? { subject: about, body: `${name}，您好：\n\n我想亲自问问您：现在一切都好吗？\n\n` }
        : { subject: about, body: `${name}，您好：\n\n关于“${about}”：` };
    case 'call':
      if (problem)
        return {
          subject: about,
          body: `${name}，您好：\n\n这件事由我负责到底。目前的进展是：`,
        };
      return { subject: '近来可好', body: `${name}，您好：\n\n一直惦记着您。最近一切顺利吗？\n\n` };
    case 'greet':
      return occasion === 'birthday'
        ? { subject: '生日快乐', body: `${name}：\n\n祝您生日快乐，万事如意！\n\n` }
        : {
            subject: occasion && occasion !== 'anniversary' ? occasion : '恭喜',
            body: `${name}：\n\n恭喜您，祝一切顺利！\n\n`,
          };
    case 'refer':
      return {
        subject: '还有谁我能帮上忙？',
        body: `${name}，您好：\n\n很高兴能与您合作。您身边还有谁需要同样的帮助吗？\n\n`,
      };
    case 'reorder':
      return {
        subject: '下次订货',
        body: `${name}，您好：\n\n差不多到您再次订货的时候了。这次需要什么，什么时候要？\n\n`,
      };
    case 'introduce':
      return {
        subject: '想为您引荐一位朋友',
        body: `${name}，您好：\n\n您提到在找：${about}。${other ?? ''}也许正合适。您愿意的话，我再问问对方，然后为二位引荐。\n\n`,
      };
    case 'visit':
      return { subject: '想来拜访您', body: `${name}，您好：\n\n我想来拜访您，哪天方便？\n\n` };
    default:
      return undefined;
  }
}

/** A `mailto:` address with the draft in it; line ends by RFC 6068. */
export function mailtoOf(address: string | undefined, { subject, body }: StartedDraft): string {
  const query = [
    ...(subject ? [`subject=${encodeURIComponent(subject)}`] : []),
    `body=${encodeURIComponent(body.replaceAll('\n', '\r\n'))}`,
  ].join('&');
  return `mailto:${address ? encodeURIComponent(address).replaceAll('%40', '@') : ''}?${query}`;
}

/** The same to several. */
export function mailtoAll(to: readonly string[], draft: StartedDraft): string {
  const [first, ...others] = to;
  const whole = mailtoOf(first, draft);
  return others.length > 0 && first
    ? whole.replace('?', `,${others.map(one => encodeURIComponent(one).replaceAll('%40', '@')).join(',')}?`)
    : whole;
}

/** A mail that confirms every date to every party in writing (text 001), as a `mailto:` address. */
export function confirmingMail({
  name,
  dates,
  lang,
  to,
}: {
  name: string;
  dates: readonly { what: string; on: string }[];
  lang: 'en' | 'zh';
  to: readonly string[];
}): string {
  const lines = dates.map(({ what, on }) => `${on}  ${what}`).join('\n');
  const draft =
    lang === 'zh'
      ? {
          subject: `${name}：日期确认`,
          body: `各位好：\n\n${name} 的日期确认如下：\n\n${lines}\n\n如有不合适之处，请告诉我。\n`,
        }
      : {
          subject: `${name}: our dates`,
          body: `Hello all,\n\nThese are the dates for ${name}:\n\n${lines}\n\nTell me if one of them does not work for you.\n`,
        };
  return mailtoAll(to, draft);
}
