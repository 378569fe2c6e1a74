import type { Lang } from './features';

/** What belongs into the reply to a complaint, in this order. */
export const PARTS = ['empathy', 'ownership', 'help'] as const;
export type Part = (typeof PARTS)[number];

interface Choice {
  /** For a complaint that weighs lightly, the one to offer first leading. */
  light: string[];
  /** After harm, death, danger, fraud, lost money or a legal threat. */
  grave: string[];
}

/**
 * `{cursor}` is where the person goes on. None states a fact or names an action: these are the writer's.
 */
export const STARTS: Record<Lang, Record<Part, Choice>> = {
  en: {
    empathy: {
      light: [
        "I'm sorry, I can see how frustrating {cursor} is.",
        "You're right to be annoyed about {cursor}, and I'm sorry.",
        'Oh no, {cursor} must have been maddening. I apologise.',
      ],
      grave: [
        "I'm deeply sorry about {cursor}.",
        "I'm so sorry for what you've been through with {cursor}.",
        'Please accept my sincere apology. I understand how serious {cursor} is.',
      ],
    },
    ownership: {
      light: [
        "That's my favourite problem, leave it with me.",
        "I'm glad you told me. This is mine until it's right.",
        "I'll gladly take this on and see it through.",
      ],
      grave: [
        "This is mine until it's right.",
        "I'm taking this on myself and will stay with it to the end.",
        "I take responsibility for this from here, and I'm your one contact.",
      ],
    },
    help: {
      light: [
        "Here's what happens next, and by when: {cursor}",
        "You'll have it by {cursor}",
        'The next step, with a name and a time: {cursor}',
      ],
      grave: [
        "Here's what is being done right now: {cursor}",
        "Here's what happens next, who does it, and by when: {cursor}",
      ],
    },
  },
  zh: {
    empathy: {
      light: [
        '真对不起，{cursor}换谁都会着急。',
        '让您{cursor}，实在抱歉。',
        '您生气是应该的，{cursor}，向您道歉。',
      ],
      grave: [
        '得知{cursor}，我心里非常难过，真诚地向您道歉。',
        '发生这样的事，我非常抱歉，{cursor}',
        '让您经历{cursor}，我深感抱歉。',
      ],
    },
    ownership: {
      light: [
        '这种难题我最喜欢，交给我。',
        '谢谢您告诉我，这事归我管，管到您满意为止。',
        '我很乐意接手，一跟到底。',
      ],
      grave: [
        '这件事由我负责到底。',
        '这件事我亲自来办，直到妥善解决。',
        '从现在起由我负责，您只需要找我一个人。',
      ],
    },
    help: {
      light: ['接下来这样安排：{cursor}', '您在{cursor}之前就能', '下一步由谁、什么时候做：{cursor}'],
      grave: ['现在正在做的是：{cursor}', '接下来由谁、什么时候、做什么：{cursor}'],
    },
  },
};

/** The Chinese starts in traditional characters, with the words used there. */
export const STARTS_HANT: Record<Part, Choice> = {
  empathy: {
    light: [
      '真對不起，{cursor}換誰都會著急。',
      '讓您{cursor}，實在抱歉。',
      '您生氣是應該的，{cursor}，向您道歉。',
    ],
    grave: [
      '得知{cursor}，我心裡非常難過，誠心向您道歉。',
      '發生這樣的事，我非常抱歉，{cursor}',
      '讓您經歷{cursor}，我深感抱歉。',
    ],
  },
  ownership: {
    light: [
      '這種難題我最喜歡，交給我。',
      '謝謝您告訴我，這件事歸我管，管到您滿意為止。',
      '我很樂意接手，一路跟到底。',
    ],
    grave: [
      '這件事由我負責到底。',
      '這件事我親自處理，直到妥善解決。',
      '從現在起由我負責，您只需要找我一個人。',
    ],
  },
  help: {
    light: ['接下來這樣安排：{cursor}', '您在{cursor}之前就能', '下一步由誰、什麼時候做：{cursor}'],
    grave: ['現在正在做的是：{cursor}', '接下來由誰、什麼時候、做什麼：{cursor}'],
  },
};
