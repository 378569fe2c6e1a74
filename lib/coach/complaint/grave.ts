import type { HantTable } from '../hant';
import type { Lang } from './features';
import { classesIn, type Lexicon, lexiconOf, wordsOf } from './words';

/**
 * Harm, death, danger, fraud, lost money and legal threats, as phrases (see `lexiconOf`). Rather one too
 * many than one too few: a plain wording is never out of place. `idiom` takes back what it covers.
 */
const GRAVE: Record<Lang, Record<string, string>> = {
  en: {
    grave: `died / dies / dying / death / deaths / dead man / dead body / deceased / funeral / killed / kill / kills / fatal* / lethal / suicid* /
      injur* / wounded / wound / hospital* / ambulance / emergency room / a & e / in casualty / intensive care / stitches / surgery / broke his / broke her /
      broke my arm / broke my leg / broken wrist / broken arm / broken leg / broken his / broken her / fractur* / concussion / bleed / bleeds / bleeding / blood / unconscious / fainted / choked / choking / drown* / scald* / burned his / burned her /
      burned my / burnt my / burnt his / burnt her / burns on / burn on / burned a hole / burnt a hole / hit my foot / hit his foot / electrocut* / electric shock / an electrical shock / got a shock / paralys* / miscarr* / seizure / poison* / toxic / carbon monoxide / contaminat* / salmonella / food poisoning / vomit* / allerg* / anaphyla* / intoleran* / rash / infection / asthma /
      on fire / caught fire / a fire / the fire / fire brigade / fire department / smoke / smoking / sparks / sparked / explo* / gas leak / smell of gas / smell gas / smelled gas / smelt gas / collapsed / fell on / fell off the / fell down the / fell from / came down on / came down behind / hit my / hit his / hit her / nearly hit / almost hit / nearly killed / nearly fell / nearly tripped / could have been hurt / could have been killed / got hurt / was hurt / were hurt / is hurt / been hurt / hurt himself / hurt herself / hurt my / hurt his / cuts fingers / cut his / cut her / cut my / cut themselves / plasters /
      danger* / unsafe / hazard* / safety risk / safety issue / life threatening / lives at risk / at risk / brakes failed / without brakes / seat belt* / trapped in / locked in / climb out / evacuat* / medication / overdose / patient* / vaccine* / wheelchair / pacemaker / oxygen / insulin / drunk / drink driving / assault* / harass* / threatened / groped / discriminat* / racis* /
      fraud* / scam* / swindl* / stole / stolen / theft / steal* / embezzl* / forged / forgery / counterfeit / fake / identity theft / hacked / hacker* / data breach / breach / leaked / cheated / deceived / misled / lied to / without my consent / never signed / signed me up / signed us up / without my knowledge / vet's bill / medical bill / debt collector* / unauthorised / unauthorized / blackmail /
      lost … revenue / lost … sales / lost … turnover / lost … orders / lost £ / lost $ / lost € / lost 0 , 0 / losing … bookings / losing … orders / losing … money / losing … customers / lost a customer / lost the customer / lost a client / lost the client / lost the contract / lost … contract / lost a contract / lost us / lost money / lost our deposit / lose money / cost us £ / cost us $ / cost us € / cost us 0 / cost me £ / cost me $ / cost me € / cost me 0 / costs us 0 / costing us / out of pocket / throw out £ / threw out / throw out … stock / eat the loss / a loss of / losses / financial loss / damages / bankrupt* / insolven* / money is missing / money is gone / money gone / missing money / money is missing from / owes me / owe us / owe me / wages to pay / savings / wrong recipient / penalty / contract penalty / fined / a fine /
      lawyer* / solicitor* / attorney* / barrister* / legal action / legal steps / take legal / legal advice / legal team will / court / sue / suing / lawsuit / litigation / prosecut* / press charges / police / ombudsman / trading standards / regulator / small claims / consumer protection / bbb / taking this further / take this further / held liable / liability / liable / gdpr / data protection authority / formal notice / bailiff`,
    idiom: `killed it / killing it / kill for / dying to / dying for / to die for / dead line / dead simple / dead easy / dead on / dead battery / dead link / drop dead / fire away / fire drill / on fire with / fired up / kill two birds / blood orange / in the dark / tennis court / food court / court yard / no danger / no injuries / nobody was hurt last / for dear life / burn rate / risk assessment / smoke alarm / smoke detector / smoke test / smoking area / stole the show / steal the show / a steal / stolen the show / fake news / patient with / so patient / been patient / are patient / very patient / be patient / sick demo / die cut / die cast`,
  },
  zh: {
    grave: `死亡 / 死了 / 去世 / 过世 / 丧命 / 人命 / 命都 / 要命的事 / 遇难 / 追思 / 殡仪 / 葬礼 / 受伤 / 伤了 / 伤到 / 伤人 / 重伤 / 轻伤 / 住院 / 医院 / 急诊 / 救护车 / 抢救 / 手术 / 流血 / 出血 / 骨折 / 昏迷 / 晕倒 / 烫伤 / 烧伤 / 灼伤 / 割伤 / 划伤手 / 瘀青 / 淤青 / 夹到 / 夹伤 / 砸到 / 砸伤 / 摔下 / 摔伤 / 滑倒 / 摔倒 / 触电 / 漏电 / 电到 / 冒烟 / 冒火 / 火花 / 起火 / 着火 / 火灾 / 爆炸 / 煤气 / 燃气泄漏 / 漏气 / 一氧化碳 / 中毒 / 有毒 / 食物中毒 / 拉肚子 / 拉了 / 上吐下泻 / 呕吐 / 过敏 / 感染 / 变质 / 铁锈 / 结块 / 奶粉 / 疫苗 / 病人 / 患者 / 轮椅 / 呼叫器 / 危险 / 安全隐患 / 隐患 / 不安全 / 不敢用 / 不敢让 / 不敢住 / 差点砸 / 差点出事 / 差点伤 / 差点没命 / 倒塌 / 坍塌 / 塌了 / 掉下来 / 困在 / 关在 / 电梯停在 / 卡在电梯 / 锁在 / 被困 / 零下五度 / 发动机灯 / 刹车 / 安全带 / 酒驾 / 骚扰 / 殴打 / 打人 / 威胁 / 歧视 /
      诈骗 / 欺诈 / 骗钱 / 被骗 / 骗了 / 骗人 / 欺骗 / 造假 / 冒充 / 假货 / 伪造 / 盗用 / 盗刷 / 被盗 / 偷了 / 小偷 / 失窃 / 泄露 / 泄漏 / 第三方拿到 / 信息怎么会被 / 信息被 / 信息外泄 / 个人信息 / 挪用 / 卷款 / 跑路 /
      损失 / 亏了 / 亏损 / 赔了 / 赔客户 / 赔钱 / 罚款 / 罚了 / 违约金 / 报废 / 全废 / 全没了 / 客户流失 / 丢了客户 / 丢了订单 / 丢了单 / 钱没了 / 少了 0 块 / 少了 0 元 / 款项不见 / 倾家荡产 / 破产 / 养老钱 / 血汗钱 / 白收 / 滤芯的钱 /
      律师 / 打 0 投诉 / 起诉 / 法院 / 打官司 / 诉讼 / 法律 / 法律途径 / 仲裁 / 报警 / 派出所 / 警察 / 公安 / 消协 / 消保 / 消费者协会 / 工商 / 市场监管 / 监管部门 / 银保监 / 曝光 / 维权 / 赔偿责任 / 追究 / 索赔 / 存证信函`,
    idiom: `笑死 / 美死 / 爱死 / 开心死 / 没有危险 / 不危险 / 恨死 / 想死你 / 法律法规 / 法律顾问建议 / 没有损失 / 不会过敏`,
  },
};

/** Hotlines for consumers and citizens in China; among words, all numbers are one. */
const LINES = /(?<!\d)(?:12315|12345)(?!\d)/;

const made: Partial<Record<Lang, Lexicon>> = {};

/** Whether the message tells of harm, death, danger, fraud or lost money, or threatens with the law. */
export function isGrave(message: string, lang: Lang, hant: HantTable): boolean {
  if (lang === 'zh' && LINES.test(message)) return true;
  made[lang] ??= lexiconOf(GRAVE[lang], lang);
  const found = classesIn(wordsOf(message, hant), made[lang]);
  const idioms = found.filter(({ name }) => name === 'idiom');
  return found.some(
    ({ name, start, end }) =>
      name === 'grave' && !idioms.some(idiom => idiom.start < end && start < idiom.end),
  );
}
