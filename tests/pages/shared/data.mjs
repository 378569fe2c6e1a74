const DAY = 864e5;
const HOUR = 36e5;

export const ME = { address: 'sam.reyes@northgate.example', name: 'Sam Reyes' };

const margaret = { address: 'margaret.okafor@harlowpine.example', name: 'Margaret Okafor' };
const zhou = { address: 'zhou.huimin@yunshan.example', name: '周慧敏' };
const tomas = { address: 'tomas.lind@fjordtile.example', name: 'Tomas Lind' };
const nadia = { address: 'nadia.kern@brightloom.example', name: 'Nadia Kern' };
const priya = { address: 'priya.nair@harlowpine.example', name: 'Priya Nair' };
const chen = { address: 'chen.boyan@lanqiao.example', name: '陈柏言' };
const parcel = { address: 'noreply@parcelpost.example', name: 'Parcelpost Weekly' };
const colleague = { address: 'lena.ortiz@northgate.example', name: 'Lena Ortiz' };

/** Sample threads; `ago` is in ms before the page was opened, so that dates stay fresh. */
const THREADS = [
  {
    subject: 'Damaged pallet on order 4471',
    unread: true,
    messages: [
      {
        from: margaret,
        to: [ME],
        ago: 96 * DAY,
        text: [
          'Hello Sam,',
          'We would like to place a first order of forty oak panels. Can you hold the spring price?',
          'Margaret',
        ],
      },
      {
        from: ME,
        to: [margaret],
        ago: 95 * DAY,
        text: [
          'Hello Margaret,',
          'Gladly. The spring price holds until the end of the month, and I have put your name on forty panels.',
          'Sam',
        ],
      },
      {
        from: margaret,
        to: [ME],
        ago: 61 * DAY,
        text: ['Perfect, the order is in: number 4471.', 'Margaret'],
      },
      {
        from: ME,
        to: [margaret],
        cc: [priya],
        ago: 60 * DAY,
        text: ['Thank you, Margaret. Your panels leave our yard on the 12th.', 'Sam'],
      },
      {
        from: priya,
        to: [ME],
        cc: [margaret],
        ago: 21 * DAY,
        text: ['Hi Sam, our dock is number 3 now, please tell the driver.', 'Priya'],
      },
      {
        from: margaret,
        to: [ME],
        cc: [priya],
        ago: 20 * HOUR,
        text: [
          'Sam,',
          'The pallet for order 4471 came in this morning with the wrap torn open and nine of the forty panels cracked. The driver shrugged and left. We have fitters booked for Thursday and now nothing to fit.',
          'This is the second time this year. I need to know today what you are going to do about it.',
          'Margaret Okafor\nPurchasing, Harlow & Pine',
        ],
      },
    ],
  },
  {
    subject: '关于三号样品的交货时间',
    unread: true,
    messages: [
      {
        from: zhou,
        to: [ME],
        ago: 34 * DAY,
        text: ['Sam 您好：', '三号样品我们很满意，请问可以寄正式的报价单吗？', '周慧敏'],
      },
      {
        from: ME,
        to: [zhou],
        ago: 33 * DAY,
        text: ['周女士，您好：', '报价单已附上，有任何问题请随时告诉我。', 'Sam'],
      },
      {
        from: zhou,
        to: [ME],
        ago: 3 * HOUR,
        text: [
          'Sam 您好：',
          '上次说好十月底到货，现在已经过了两个星期，我们的生产线一直在等。请您今天给我一个明确的日期。',
          '另外，我女儿六月高考，那几天我请假。',
          '周慧敏\n云杉家居 采购部',
        ],
      },
    ],
  },
  {
    subject: 'Do the blue tiles come in 20 cm?',
    messages: [
      {
        from: tomas,
        to: [ME],
        ago: 2 * DAY,
        text: [
          'Hi Sam,',
          'A quick question: do the blue tiles come in 20 cm too, and can I pay by card?',
          'I would need them by Friday. My daughter graduates in June, and the terrace has to be ready for it.',
          'Tomas',
        ],
      },
    ],
  },
  {
    subject: 'Introduction from the Lyon fair',
    messages: [
      {
        from: nadia,
        to: [ME],
        ago: 4 * DAY,
        text: [
          'Dear Mr Reyes,',
          'We spoke briefly at the fair in Lyon about acoustic panels for our two new studios. Could we have a call next week?',
          'Kind regards,',
        ],
        signature: ['Nadia Kern', 'Head of Interiors, Brightloom', '+41 44 555 01 23', 'brightloom.example'],
      },
    ],
  },
  {
    subject: '发票抬头更改',
    messages: [
      {
        from: chen,
        to: [ME],
        cc: [colleague],
        ago: 9 * DAY,
        text: ['您好：', '我们公司的发票抬头改了，麻烦您更新一下，谢谢。', '陈柏言'],
      },
      {
        from: ME,
        to: [chen],
        ago: 8 * DAY,
        text: ['陈先生，您好：', '已经更新好了，下一张发票就会用新的抬头。', 'Sam'],
      },
    ],
  },
  {
    subject: 'Your week in parcels',
    messages: [
      {
        from: parcel,
        to: [ME],
        ago: 5 * DAY,
        text: [
          'Twelve parcels arrived, none are late.',
          'You receive this summary because you have an account.',
        ],
      },
    ],
  },
];

/** Threads with ids and times, newest first. Ids are the same at each load. */
export function sampleThreads(now) {
  const minute = Math.floor(now / 60_000) * 60_000;
  return THREADS.map((thread, i) => {
    const number = 1_788_000_000_000_000_000n + BigInt(i) * 4_096n;
    return {
      perm: `thread-f:${number}`,
      legacy: number.toString(16),
      subject: thread.subject,
      unread: !!thread.unread,
      archived: false,
      messages: thread.messages.map((message, j) => ({
        cc: [],
        ...message,
        perm: `msg-f:${number + BigInt(j)}`,
        legacy: (number + BigInt(j)).toString(16),
        at: minute - message.ago,
      })),
    };
  });
}
