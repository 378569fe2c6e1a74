const DAY = 864e5;
const dateIn = days => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const monthAndDay = days => {
  const date = new Date(Date.now() + days * DAY);
  return { month: date.getMonth() + 1, day: date.getDate() };
};

/**
 * The rep's book in the demo: most people of the sample mailbox; who is not in it can be linked or created. All
 * invented.
 * @returns {import('./book-entry').SampleBook}
 */
export function sampleBook() {
  return {
    account: { address: 'sam.reyes@northgate.example', days: 200 },
    clients: [
      {
        name: 'Margaret Okafor',
        addresses: ['margaret.okafor@harlowpine.example'],
        phone: '+442079460142',
        tier: 'top10',
        fields: {
          company: 'Harlow & Pine',
          role: 'Purchasing',
          sayName: 'oh-KAH-for',
          zone: 'Europe/London',
          talksAbout: 'Walks the coast path, a stretch every spring',
          successIs: 'Every fitting day starts with the panels on site',
        },
        humanLine: 'talksAbout',
        openThing: { text: 'Nine cracked panels on order 4471', due: dateIn(2) },
        annualSales: { amount: 86_000, currency: 'GBP' },
        dates: [{ ...monthAndDay(9), label: 'Margaret', kind: 'birthday' }],
        contacts: [
          {
            daysAgo: 41,
            channel: 'call',
            direction: 'out',
            purpose: 'service',
            note: 'Dock times',
            feeling: 4,
            mood: 4,
          },
          {
            daysAgo: 130,
            channel: 'visit',
            direction: 'out',
            purpose: 'personal',
            note: 'Lunch at their yard',
            feeling: 5,
          },
        ],
      },
      {
        name: '周慧敏',
        addresses: ['zhou.huimin@yunshan.example'],
        phone: '+862155501420',
        tier: 'top10',
        fields: {
          company: '云杉家居',
          role: '采购部',
          sayName: 'Zhōu Huìmǐn',
          zone: 'Asia/Shanghai',
          talksAbout: '周末爱爬山，去年走完了徽杭古道',
          successIs: '生产线从不停下来等料',
        },
        humanLine: 'talksAbout',
        openThing: { text: '三号样品：到货日期', due: dateIn(1) },
        annualSales: { amount: 640_000, currency: 'CNY' },
        contacts: [
          {
            daysAgo: 52,
            channel: 'video',
            direction: 'out',
            purpose: 'sale',
            note: '看三号样品',
            feeling: 4,
            mood: 4,
          },
        ],
      },
      {
        name: 'Tomas Lind',
        addresses: ['tomas.lind@fjordtile.example'],
        tier: 'top100',
        fields: { company: 'Fjord Tile', role: 'Owner', zone: 'Europe/Oslo', sports: 'Cross-country skiing' },
        humanLine: 'sports',
        annualSales: { amount: 210_000, currency: 'NOK' },
        contacts: [{ daysAgo: 18, channel: 'call', direction: 'out', purpose: 'personal', feeling: 4 }],
      },
      {
        name: '陈柏言',
        addresses: ['chen.boyan@lanqiao.example'],
        fields: { company: '蓝桥文具', sayName: 'Chén Bóyán', zone: 'Asia/Shanghai' },
        contacts: [{ daysAgo: 9, channel: 'message', direction: 'in', purpose: 'service' }],
      },
    ],
  };
}
