import type { DateHit } from '../dates/resolve';
import type { Clause } from './clauses';
import type { Claim, Sentence } from './sentence';
import * as W from './zh-words';

const re = (source: string) => new RegExp(source);

const REQUEST = re(
  `^(?:还|也|那|所以|另外|同时|到时|届时)?(?:请(?!您吃|你吃|客)|麻烦|烦请|劳烦|劳驾|拜托|敬请|务请|恳请|盼|望|辛苦|提醒|建议|希望|记得|需要(?:${W.YOU})|(?:能|可)否|能不能|可不可以|方便)`,
);
const YOURS = re(`^(?:那|到时候?|届时|今天|明天|按照?约定)?(?:${W.YOU})`);
const CUE = re(
  `(?:按照?|照|如|依)(?:之前|昨天|上次|刚才|电话里|会上)?.{0,4}(?:说好|约定|商定|谈好|约好|讲好)|(?:${W.YOU})(?:这边|那边|昨天|上次|刚才|电话里|之前|也|已经)*(?:说|答应|承诺|同意|表示|保证|提到|确认)|说好|约好|贵方承诺`,
);
const CLIENT_SAID = re(
  `(?:${W.YOU})(?:这边|那边|昨天|上次|上周|刚才|电话里|在电话里|之前|也|已经|亲口)*(?:说|答应|承诺|同意|表示|保证|提到|确认)(?!的)`,
);
const DOING = re(`(?:${W.DOING})`);
const DOING_OF_OURS = re(`(?:${W.DOING}|${W.DOING_OF_OURS})`);
const STATIVE = re(`(?:^|[我们司店天日号点周月一二三四五六前后])${W.STATIVE}`);
/** "周五前不发货", "还没寄". */
const NEGATED = re(`(?:[不没别未]|不再|没有)(?:${W.DOING})`);
/** An old word, kept or not. */
const OLD_WORD =
  /(?:上次|当初|当时|原来|原先|本来|去年|上个?月|那时|以前|早先).{0,6}(?:说好|答应|承诺|保证|说要|说会|约好)/;
/** The noun: "春节放假安排如下". */
const NOUN = /安排(?:如下|是|为|表|在)|的(?:安排|处理|回复|答复|反馈|通知|确认|联系方式)$/;
const ASKED =
  /记得|别忘|需要(?:您|你)|要(?:您|你)|劳烦|麻烦|请(?:您|你|各位|大家)?(?!您放心|放心|稍等|吃)|注意/;
const SURE = re(`(?:${W.SURE})`);
const WE = re(`(?:^|[^对跟和与给向让帮替叫问比像])(?:${W.WE})(?!们的|的(?!同事|人|助理|经理|老板|团队))`);
/** Who is spoken to or of is not the doer. */
const NOT_OBJECT = '(?<![给跟向找和与问催])';
const OURS = re(`${NOT_OBJECT}(?:${W.OURS})`);
const THEM = re(`${NOT_OBJECT}(?:${W.THEM})`);
const THINGS = re(`(?:${W.THINGS})`);
const HEDGE = re(`(?:${W.HEDGE})`);
const HABIT = re(`(?:${W.HABIT})`);
const DEVICES = re(`(?:${W.DEVICES})`);
const PROMISED = /答应|承诺|保证|说好|确认|说(?!明|法|一声|不)|表示|通知|回复说|告知|讲/;
const IDIOM =
  /(?:我们?|我方|我司|我们公司|本店)(?:来|自己)?(?:出|包|报销|掏|认|担着|承担|负责|兜底)$|包在我|交给我|我来(?:处理|办|搞定|解决|跟|安排|负责|吧?$)|我(?:负责|会盯)|我去(?:问|查|催|办|落实|盯|协调|沟通|跟)|说话算数|算我的|我请客|我请您/;
const YOU_GET = re(
  `(?:${W.YOU}).{0,8}(?:就?(?:能|可以|会)(?:看到|收到|拿到|住进|搬进|提货|提车|取)|收到|拿到|就(?:能|可以)用)`,
);
/** What follows a failure or is told of it: nothing in such a sentence is meant. */
const FAILED =
  /没(?:有?(?:看到|收到|到|动静|来|见|做到|兑现|等到|影))|到现在|至今|[,。]结果(?:却|又|还|也|一|拖|等|最后|到|最终)|合同(?:里|上|中)?写/;
/** Rules for everybody. */
const GENERAL =
  /^.{0,4}(?:付款|收货|签收|退房|购买|下单|到货|开票)之?后.{0,10}(?:退|换|有效|质保|异议|到账|发货|寄出|送达|开票)/;
const DONE = /已经?(?!定|安排|约)|曾|早就|过了$|了$|了[吧呢啊~]*$|发过|寄过|给过/;
const NOT_PAST =
  /[给把](?!.*了$)|一定|(?<![的开次场例晚年大班早周月])会|将|马上|立刻|定了$|成交|就好了$|放心/;
const REFRAIN = /不会(?:让|收|涨|再|多|加|耽误|额外|向)|绝不|绝不会|一分钱?(?:不|都不)|不(?:收|加|另收)/;
/** "我去问一下能不能": the question goes to somebody else. */
const ASKS_OTHERS =
  /(?:问|看看|确认|查|核实|了解|打听).{0,12}(?:能不能|是否|能否|有没有|什么|怎么|哪|多少|几|如何)(?!.*[吗呢?]$)/;
/** What the client is to do for the writer. */
const TO_ME =
  /(?:联系|找|告诉|通知|发给?|寄给?|给|回复|提醒|打给?|加|问|跟)我(?![们司方厂公这]|(?:同事|经理|老板|助理))/;
/** Good will in general. */
const SENTIMENT =
  /继续努力|一如既往|再接再厉|做得更好|做到最好|珍惜|铭记|期待|欢迎|支持您|服务|效劳|解答|推荐|介绍一/;
/** Where somebody is, and meetings that are only named. */
const AWAY = /出差(?!回)|休假|放假|请假|不在|旅游|度假|回老家|(?:见|碰头)[吧啦哦~]*$/;
const HEDGE_BUT = /应该|可能|估计|尽量|相信/;
const QUESTION =
  /[?吗呢么]$|什么|几[号点时]|怎么|是否|能否|可否|好不好|行不行|如何|要不要|有没有|哪[天个里]|多少/;
const CONDITION = re(
  '如果|若(?!干)|要是|假如|假设|倘若|万一|只要|除非|的话|否则|哪怕|就算|即使|如(?=您|你|贵|无|能|有|需)|想象|设想',
);
const POLITE =
  /(?:方便|不介意|没意见|没问题|同意|可以|不反对|没有异议|无异议|不嫌弃|允许|觉得合适)(?:的话)?$/;
const HOLD =
  /(?:价格?|优惠|折扣|报价|名额|座位|席位|档期|库存|房源|活动价?).{0,12}(?:保留|留着|留到|不变|有效|锁定|维持|留)|(?:保留|留着|有效|维持).{0,6}到/;
const NEWS = re('(?:他们|她|他|有些人|大家|客户|人家)(?:常|总|都)?(?:说|打算|想|要)');

/** The sentence tells what a thing does, or what is always done. */
const isSetHabit = (sentence: string) => {
  if (/^(?:一般|通常|平时|平常|往年|往常|每|我们一般|我们通常)/.test(sentence)) return true;
  const head = sentence.slice(0, 24);
  return (
    (HABIT.test(head) && DEVICES.test(head)) ||
    /^(?:按照?|根据|依照?).{0,4}(?:规定|条款|惯例|合同)/.test(head)
  );
};

/** Only says when: what is to be done stands in the next clause. */
export const isSettingZh = (words: string) =>
  words.length < 16 && /^(?:从|自|到|等)?[^我您你给把]{1,12}(?:开始|起|为止|以后|之后)$/.test(words);

/** Goes on with what the clause before it promises. */
export const goesOnZh = (words: string) =>
  /^(?:然后|再|并且?|顺便|顺带|同时)?(?:把|给|帮|为|向|替)/.test(words) || /^(?:再|并|然后)/.test(words);

/** Has no subject of its own. */
export const isBareZh = (words: string) =>
  !WE.test(words) && !OURS.test(words) && !THEM.test(words) && !THINGS.test(words.slice(0, 4));

export const isConditionZh = (words: string) => CONDITION.test(words) && !POLITE.test(words);
export const isTagZh = (words: string) =>
  words.length <= 9 &&
  /^(?:您看|你看|这样|那)?(?:这样|如此)?(?:可以|行|好|成|ok|没问题|可)(?:吗|不|么|吧|嘛|不可以|不行|不好)|您看(?:行|可以|成|好)|如何$|怎么样$/.test(
    words,
  );
export const isRequestZh = (words: string) => REQUEST.test(words);
export const isQuestionZh = (words: string) => QUESTION.test(words);

/** Reads one clause of a Chinese sentence. `undefined` where it promises nothing. */
export function claimZh(clause: Clause, sentence: Sentence, dates: DateHit[]): Claim | undefined {
  const words = sentence.folded.slice(clause.start, clause.end);
  if (words.length > 200 || words.length < 3) return undefined;
  const dated = dates.some(hit => !hit.past && !hit.attributive && (hit.at || hit.follows !== undefined));
  const past = dates.some(hit => hit.past);
  const whole = (who: Claim['who']): Claim => ({ who, start: clause.start, end: clause.end });
  if ((isQuestionZh(words) && !ASKS_OTHERS.test(words)) || REQUEST.test(words)) return undefined;
  const doing = DOING.test(words);
  const clientSaid = CLIENT_SAID.test(words);

  if (clientSaid || (YOURS.test(words) && CUE.test(sentence.words))) {
    if (YOU_GET.test(words)) return dated ? whole('us') : undefined;
    return doing &&
      (dated || /答应|承诺|保证|说(?:会|要|好)/.test(words)) &&
      !/了$|没(?:看|收|有)/.test(words) &&
      !HEDGE.test(words.replace(/想/, ''))
      ? whole('client')
      : undefined;
  }
  if (/不会(?:让|少|亏待|亏)(?:您|你)/.test(words) && !HEDGE_BUT.test(words))
    return whole(/我们|我司|我方/.test(words) ? 'us' : 'me');
  if (REFRAIN.test(words) && WE.test(words)) return whole(/我(?!们|司|方|厂)/.test(words) ? 'me' : 'us');
  if (HEDGE.test(words.replace(ASKS_OTHERS, ''))) return undefined;
  if (IDIOM.test(words)) return whole(/我们|我方|我司/.test(words) ? 'us' : 'me');
  if (YOU_GET.test(words) && dated) return whole('us');
  if (FAILED.test(sentence.words) || NEGATED.test(words)) return undefined;
  if (OLD_WORD.test(sentence.words) && !/^(?:按|照|依)/.test(sentence.words)) return undefined;
  if (past && !dated && (!SURE.test(words) || /[了过]/.test(words))) return undefined;
  if (!dated && /[^定好完]了.|了$/.test(words) && !SURE.test(words)) return undefined;
  if (DONE.test(words) && !(NOT_PAST.test(words) && !/已|曾/.test(words))) return undefined;

  const we = WE.exec(words);
  const toClient = /[给向为帮替对跟陪发寄送转传](?:您|你|贵|各位|大家)/.test(words);
  if (/通常|一般(?!纳税)|平时|往往|总是|向来|一向/.test(words) && !/不一般/.test(words)) return undefined;
  const meant = (toClient && !DEVICES.test(words)) || (we && SURE.test(words));
  if (HABIT.test(words) && !(meant && dated)) return undefined;
  if (!dated && SENTIMENT.test(words)) return undefined;
  if (!toClient && AWAY.test(words)) return undefined;
  if (!we && !toClient && isSetHabit(sentence.words)) return undefined;
  if (GENERAL.test(words) && !we) return undefined;
  if (HOLD.test(words) && dated) return whole('us');
  if (YOU_GET.test(words) && dated) return whole('us');
  if (YOURS.test(words) && !we && !THINGS.test(words.slice(0, 10))) return undefined;
  const person = we ?? OURS.exec(words) ?? THEM.exec(words);
  // Of our people any deed counts that has its day; without a doer the deed must be a plain one.
  const deed =
    person || THINGS.test(words.slice(0, 12))
      ? DOING_OF_OURS.test(words) || (person && dated && !STATIVE.test(words) && words.length > 5)
      : doing;
  if (!deed || (NOUN.test(words) && !toClient)) return undefined;
  if (!person && ASKED.test(words)) return undefined;

  const them = THEM.exec(words);
  if (them && !we && words.indexOf(them[0]) < 10) {
    if (!dated && !/答应|承诺|保证/.test(words)) return undefined;
    if (past && !PROMISED.test(words)) return undefined;
    return whole('them');
  }
  if (TO_ME.test(words) && !clientSaid) return undefined;
  if (NEWS.test(words) && !dated) return undefined;
  if (/^(?:他|她|他们|人家)/.test(words)) {
    if (!dated || !/会|将|答应|同意|保证|说/.test(words)) return undefined;
    return whole(THEM.test(sentence.words) || THEM.test(sentence.before.slice(-60)) ? 'them' : 'us');
  }
  if (we) {
    if (!dated && !SURE.test(words) && !toClient && !dates.length) return undefined;
    return whole(/我(?!们|司|方|厂|公司|行|院|哋)|本人|俺/.test(we[0]) ? 'me' : 'us');
  }
  if (DEVICES.test(words) && !dated) return undefined;
  if (OURS.test(words) && (dated || (SURE.test(words) && (toClient || /联系|上门/.test(words)))))
    return whole('us');
  if (dated) return whole(toClient || /把/.test(words) ? 'me' : 'us');
  if (SURE.test(words) && (toClient || /(?:您|你|贵司)$/.test(words)) && !/^(?:会|将)/.test(words))
    return whole('me');
  const soon = dates.some(hit => !hit.past);
  return soon && (toClient || (THINGS.test(words) && /后/.test(words)))
    ? whole(toClient ? 'me' : 'us')
    : undefined;
}
