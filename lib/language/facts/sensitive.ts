/**
 * Words of health, religion, politics and trade unions. What holds one of them is never offered unless asked
 * for. The lists are wide on purpose: a harmless fact withheld costs a click, a sensitive one offered costs
 * trust. Read on folded text.
 */
const any = (source: string) =>
  source
    .trim()
    .replace(/\s*\n\s*/g, '|')
    .replace(/ /g, ' +');

const HEALTH =
  any(`ill|\\w+(?:itis|osis|aemia|algia|plasty|ectomy|oscopy|plegia)|lost (?:the|our|her|a|my) (?:baby|child|pregnancy|mother|father|mum|mom|dad|brother|sister|son|daughter|wife|husband)|on the spectrum|spectrum disorder|(?:condition|disorder)|suffer\\w*|illness|ill health|sick|sick leave|unwell|poorly|disease|syndrome|diagnos\\w+|prognosis|symptoms?|hospital\\w*|hospice|clinic appointment
surgery|surgeries|surgeon|operat(?:ed|ion) on|(?:an|the|my|his|her|hip|knee|heart|eye|back) operation|operated|anaesthetic|icu|intensive care|ward|ambulance|emergency room
a&e|doctor says|doctors? (?:says?|told|want|has|have|order\\w*|appointment|won't|thinks?|sent)|doctor's|my (?:gp|doctor|physio|oncologist|cardiologist|therapist|shrink|specialist|neurologist|psychiatrist)
signed (?:me )?off|off sick|therap(?:y|ist|ies)|physio(?:therapy)?|psychiatr\\w+|psycholog(?:ist|ical)|counsell?ing|counsellor|rehab\\w*|detox|chemo\\w*|radiotherapy|radiation|oncolog\\w+
cancers?|tumou?rs?|leuk(?:a)?emia|lymphoma|melanoma|biopsy|remission|metast\\w+|mastectomy|dialysis|transplant\\w*|donor|kidney|liver|lungs?|bowel|crohn'?s|colitis|ibs|coeliac|celiac
diabet\\w+|insulin|blood (?:sugar|pressure|test|thinners?)|hypertension|cholesterol|heart (?:attack|condition|surgery|failure|disease|trouble|problem|valve|issue|scare|rhythm)|my heart|bypass|stents?|pacemaker
cardiac|stroke|aneurysm|embolism|thrombosis|epilep\\w+|seizures?|migraines?|vertigo|tinnitus|asthma\\w*|copd|pneumonia|bronchitis|covid|corona|flu|influenza|(?<!hay )fever|shingles|lyme|malaria|hepatitis|hiv|sepsis
infection|virus infection|parkinson'?s|alzheimer'?s|dementia|multiple sclerosis|\\bms diagnosis|als|lupus|arthritis|rheumat\\w+|osteo\\w+|fibromyalgia|chronic\\w*|slipped disc|herniated|sciatica|spine|spinal
my (?:bad )?(?:back|knees?|hip|shoulder|leg|ankle|wrist|foot|arm|neck|eyes?|eyesight|hearing|nerves|lungs|kidneys|stomach|joints|hips|thyroid|prostate|blood|weight)|(?:new|replacement) (?:hip|knee)|hip replacement|knee replacement
(?:hip|knee|shoulder|back|eye|heart|brain) (?:op|surgery|trouble|problems?|pain|injury)|broke (?:my|his|her|a) \\w+|broken (?:leg|arm|wrist|ankle|hip|collarbone|foot|rib|ribs|bone)|fractur\\w+|sprain\\w*|torn|ruptur\\w+
concussion|crutches|in plaster|wheelchair|walking stick|disab\\w+|handicapped|impair\\w+|special needs|deaf\\w*|hard of hearing|hearing (?:aids?|loss)|blind|partially sighted|glaucoma|cataracts?|retina|amput\\w+|prosthe\\w+
paraly\\w+|cerebral palsy|autis\\w+|asperger\\w*|adhd|\\badd\\b|dyslexi\\w+|dyspraxi\\w+|neurodiver\\w+|bipolar|depress(?:ed|ion)|anxiety|panic attacks?|ptsd|trauma|breakdown|burn(?:ed)? ?out|burnt out|insomnia
eating disorder|anorexi\\w+|bulimi\\w+|overweight|obes\\w+|ozempic|mental health|suicid\\w+|self harm|addict(?:ion|ed to (?:painkillers|pills|gambling))|recovering|in recovery|sober|sobriety|alcoholi\\w+|alcohol|(?:to|at|in|from) aa|aa meeting\\w*
\\bna meeting\\w*|twelve step|12 step|(?:been|stay|staying|gone|be|went|am|i'm) (?:dry|clean|off the (?:bottle|booze|drink))|dry (?:for|since)|gambling|(?:quit|stop|quitting|stopped|give up|giving up|gave up|given up) (?:smoking|drinking|cigarettes)|nicotine
smok(?:e|er|ing|ed)|cigarettes?|vap(?:e|ing)|drugs|methadone|pills|medication|medicated|meds|painkillers|antibiotics|steroids|antidepress\\w+|side effects|treatments?|check ?up|scan results|mri|ct scan|x ray|colonoscopy|screening|infusions?
injections?|vaccin\\w+|quarantine|isolat(?:e|ing) at home|recuperat\\w+|convalesc\\w+|recover(?:ed|ing|s|y)?(?: from)?|on the mend|fainted|collapsed|unconscious|coma|terminally|terminal (?:illness|cancer)|palliative|life support|passed out|bed ?rest|bedridden|pre ?eclampsia
miscarr\\w+|stillb\\w+|ivf|fertility|infertil\\w+|caesarean|c section|high risk|complications|premature(?:ly)?|preemie|nicu|incubator|morning sickness|menopaus\\w+|hormone\\w*|endometri\\w+|hysterectomy|vasectomy|care home|nursing home
carer for|dying|died|death|passed away|funeral|in pain|pains?(?! points?)|aches?|injur\\w+|wound\\w*|allergy shot|cpap|sleep apn\\w+|restless legs|gout|kidney stones?|gallbladder|gall ?stones|appendi\\w+|hernia|ulcers?|tonsils?|root canal|dentist appointment|dental (?:surgery|work|appointment|treatment)
wisdom (?:tooth|teeth)|psoriasis|eczema|skin condition|down'?s syndrome|down syndrome|tourette\\w*|stammer|stutter|stoma|mobility scooter|long covid|health (?:scare|reasons|problems?|issues?|trouble|condition)|my health|reduced mobility|(?:has|have|having|with|got|had) (?:ms|als|cf|copd)(?= |$|[.,])(?! office)|bad spell|bad patch|bad way|rough (?:time|patch)|(?:not|isn't|aren't|hasn't been|haven't been|hadn't been) (?:well|herself|himself|myself)|under the weather|had a fall|fell (?:down|off)|hip op|knee op|an op|op on|my op|stitches|plaster cast|hobbling|limping|in a sling|pulled a muscle|hamstring|flat on (?:my|his|her) back|test results|ultrasound|scan on|20 week scan|waiting for (?:the )?results|a lump|support group|one day at a time|my sponsor|headaches?|stomach|nause\\w+|dizz\\w+|throat|tooth ?ache|toothache|a cold|the doctors?|specialist appointment|nurses? (?:comes?|visits?)|struggling with (?:his|her|my)|lost (?:a lot of )?weight|weight loss|breathing|breathless|oxygen|can't (?:walk|climb stairs|see|hear)`);

const RELIGION =
  any(`religio\\w+|church\\w*|chapel|cathedral|parish\\w*|vestry|vicar|priest\\w*|pastor\\w*|deacon\\w*|minister at|reverend|bishop|nun|monk|monastery|convent|abbey|mosques?|imam|synagogue|shul|rabbi|temple|gurdwara|mandir|ashram
pray(?:ers?|s|ing|ed)?|preach\\w*|sermon|worship\\w*|(?:sunday|midnight|to|at|attend|after|before|early|morning|latin) mass|holy|bible|gospel|scripture|quran|koran|torah|talmud|sabbath|shabbat|shabbos|kosher|halal|haram|ramadan|iftar|eid|hajj|hadj|umrah|mecca|medina|muslim\\w*|islam\\w*|christian\\w*
catholic\\w*|protestant\\w*|lutheran|orthodox|anglican|baptist|methodist|presbyterian|evangelical|pentecostal|adventist\\w*|mormon|lds|jehovah'?s?|quaker|amish|jew|jews|jewish|hasidic|hindu\\w*|sikh\\w*|buddhis[mt]\\w*|jain\\w*|taoist|baha'?i|pagan
atheis\\w+|agnostic|bapti[sz]\\w+|christen\\w+|communion|confirmation (?:class|camp)|(?:son's|daughter's|his|her|niece's|nephew's|godson's) confirmation|bar mitzvah|bat mitzvah|batmitzvah|mitzvah|\\bbris\\b|passover|pesach|seder|yom kippur|rosh hashan\\w+
hanukkah|chanukah|sukkot|purim|shavuot|diwali|navratri|puja|holi|vaisakhi|(?:for|during|until|over|in) lent|ash wednesday|good friday service|vigil|corpus christi|pilgrim\\w*|camino|lourdes|missionar\\w+|seminary|theolog\\w+|congregation|faith|sunday school|lay reader|altar
acolyte|rosary|fasting|(?:i|we|to) fast(?= |[.,]|$)|god willing|god bless|inshallah|insha'?allah|amen|the lord|monks|observant|day of rest|high holidays|mission trip|opus dei|sunday service|nativity play|carol service|choir at|spiritual\\w*|retreat|meditation|advent service|confirmand\\w*|first holy|godparents? at|god's|salvation army|born again|house of worship|alpha course|bible study|choir at st|st\\.? \\w+'s (?:church|choir)|elders? at`);

const POLITICS =
  any(`politic\\w+|elections?|elected|re ?elected|electoral|electorate|ballot|referendum|polling|polls|primaries|the primary(?= ?(?:[,.]|$|election|in |on ))|caucus|canvass\\w*|leaflet(?:ing|ting)|campaign(?:ing|ed) for|(?:election|political|her|his|brother's|sister's|senate|mayoral) campaign|running for|ran for
run for (?:office|council|mayor|parliament|congress|city|school board|senate)|stand(?:ing)? for (?:council|parliament|election|mayor|office|the)|candidate for|candidacy|councill?ors?|(?:city|town|county|parish|local|district|municipal|borough|village) council
on the council|council seat|mayor|deputy mayor|parliament\\w*|senat(?:e|or)|congress(?:man|woman)?|\\bmp\\b|\\bmep\\b|assemblyman|alderman|party (?:member|conference|congress|chair\\w*|branch|meeting|list)|member of (?:the )?(?:party|greens|labour|tories|spd|cdu|fdp|snp)
labour (?:party|man|woman|voter|branch|mp|council\\w*|member|family)|the greens|green party|tory|tories|conservative(?:s| party)|lib ?dems?|liberal democrats?|republicans?|democrats?|democratic party|gop|socialist\\w*|communist\\w*|spd|cdu|csu|fdp|afd|snp|sinn fein|plaid|ukip|brexit|remainer|maga|trump|antifa
activis[mt]\\w*|protest(?:s|ing|er|ers)?|demonstration (?:on|in|against|for)|(?:climate|peace|pride|women's|protest) march|marching (?:for|against|in)|(?:political|campaign|election|protest|party) rally|petition|extinction rebellion|fridays for future|left wing|right wing|voted|voting for|i vote
precinct|town hall meeting|local party|party's|constituen\\w+|my seat|the ward|by election|manifesto|campaign trail|local government|student politics|peace movement|demo (?:on|in|against) |delegate to|lobby(?:ing)? for|amnesty international`);

const UNION =
  any(`(?:trade|labou?r) unions?|union (?:rep|reps|representative|member|meeting|man|woman|official|organi[sz]er|steward|branch|convenor|convention|work|delegate|secretary|dues|president)|(?:my|our|the) union\\b(?! (?:bushing|joint|fitting|nut|rate|flag|jack))|unioni[sz]\\w+
shop steward|steward|picket\\w*|on strike|strike (?:committee|action|ballot|vote)|walkout|collective bargaining|wage (?:talks|negotiations)|industrial action|pay (?:talks|round|deal|dispute)|branch secretary|bargaining|ig metall|ver\\.?di|unison|\\bgmb\\b|\\buaw\\b|teamsters?|afl cio|\\bcgt\\b|\\bcfdt\\b
(?:elected to|on|chair|chairing|chairman of|chairwoman of|head of|member of|sit on|i'm in|join\\w*) (?:the |our )?(?:works council|staff council|staff committee)|works council (?:election|member|chair)|staff rep\\w*|employee rep\\w*`);

export const SENSITIVE_EN = new RegExp(`\\b(?:${HEALTH}|${RELIGION}|${POLITICS}|${UNION})(?![\\w])`, 'gu');

const flat = (source: string) => source.trim().replace(/\s+/g, '|');

const HEALTH_ZH =
  flat(`住院 出院 手术 开刀 动刀 化疗 放疗 肿瘤 癌 瘤 肺炎 肝炎 胃炎 肠炎 鼻炎 关节炎 糖尿病 血糖 血压 血脂 尿酸 痛风 胆固醇 心脏病 心梗 心脏支架 支架手术 做了支架 搭桥 起搏器 心绞痛 心律 中风 脑梗 脑溢血 偏瘫 癫痫
抑郁 焦虑症 失眠 自闭症 多动症 阅读障碍 唐氏 痴呆 帕金森 精神科 心理医生 心理咨询 看病 生病 病了 大病 病倒 病情 病假 病房 病床 犯病 老毛病 旧病 养病 得病 慢性病 胃病 肾病 眼疾 疾病 确诊 体检 复查 复诊 透析 移植 化验 核磁 活检 穿刺
医生说 医生让 医生叫 医生不让 医生嘱咐 医嘱 大夫说 大夫让 看医生 看大夫 吃药 服药 打针 输液 吊水 针灸 理疗 康复 复健 骨折 骨裂 扭伤 摔伤 拉伤 受伤 打石膏 石膏 拄拐 轮椅 腰椎 颈椎 腰疼 腰痛 腰伤 膝盖 半月板 韧带 椎间盘 关节痛 坐骨 残疾 残障 助听器
耳聋 失聪 听力 失明 白内障 青光眼 视网膜 近视手术 保胎 流产 小产 滑胎 胎停 产后抑郁 绝症 走了不到 临终 早产 试管 剖腹产 剖宫产 孕吐 妊娠 高危 难产 月子病 戒酒 戒烟 戒毒 烟瘾 酒瘾 酗酒 抽烟 吸烟 赌瘾 偏头痛 头疼病 哮喘 发烧 感冒 流感 新冠 阳了 阳性 隔离 疫苗 带状疱疹 静养 卧床 身体不好 身体不太好
身体不行 身体欠佳 身体原因 身体抱恙 健康原因 住进医院 送医院 在医院 去医院 跑医院 医院陪 陪床 陪护 急诊 救护车 重症 ICU 病危 去世 过世 走了三 葬礼 丧事 奔丧 后事 养老院照顾 护工 瘫痪 老年痴呆 甲状腺 结节 结石 胆囊 阑尾 疝气 肾结石 前列腺 子宫 乳腺 痔疮 崴脚 脚崴 崴了 拔罐 腰不 胃不 胃疼 胃痛 肝不 肾不 心脏不 眼睛不 耳朵不 腿脚 腿断 三高 查出 做了个小手术 小手术 挨了一刀 医院 医生 大夫 疼 病 中药 西药 保健 调养 身体 精神状态 情绪低落 情绪问题 休养 疗养 减肥 戒糖 控糖 低糖 过劳 胃溃疡 胃出血
胃镜 肠镜 过劳 累倒 晕倒 昏迷 恶性 良性 晚期 病理 贫血 白血病 狂躁 躁郁 惊恐 强迫症 厌食 肥胖症 減重手術 牙周 种牙 拔牙 牙疼 智齿 湿疹 皮肤病 银屑病 牛皮癣 阿尔茨海默 渐冻 红斑狼疮 艾滋 乙肝 脂肪肝 肝硬化 肾衰 尿毒 高血 低血 吃中药 喝中药 调理身体 看中医 做透析 打胰岛素 胰岛素`);
const RELIGION_ZH =
  flat(`信佛 信教 信主 信耶稣 基督 教会 教堂 礼拜天上教 做礼拜 主日 查经 团契 牧师 神父 修女 弥撒 天主教 受洗 洗礼 圣经 祷告 祈祷 祷告会 佛教 佛堂 佛门 佛友 皈依 居士 吃斋 斋戒 吃长斋 初一十五吃素 素斋 斋饭 念佛 念经 拜佛 礼佛 烧香 上香 进香 还愿 朝圣 朝山 禅修
打坐修行 法会 法师 师父上人 寺庙 寺里 庙里 道观 道教 道长 清真 穆斯林 伊斯兰 回族 古兰经 开斋 斋月 古尔邦 封斋 礼拜寺 麦加 朝觐 阿訇 犹太 安息日 印度教 锡克 一贯道 法轮 妈祖 拜拜 神明 信仰 宗教 传教 慈济 佛学 修行 吃长斋 吃斋 初一十五 斋 佛 道场 禅 主教 神学 福音 阿门 菩萨 观音 庙 寺 香客 还愿 安拉 清真寺 忌日 圣诞弥撒 复活节礼拜 礼拜堂`);
const POLITICS_ZH =
  flat(`人大代表 政协 党员 入党 党支部 党委 党校 党组织 支部书记 党费 党代会 民主党派 民革 民盟 民建 九三学社 致公党 竞选 参选 选举 助选 拉票 投票给 选区 立委 立法委员 议员 議員 区议会 立法会 市议员 县议员 村长选 里长 民进党 国民党 民众党 共产党 建制派 民主派
示威 游行 抗议 请愿 公投 罢免 街站 政党 政治 参政 从政 议会`);
const UNION_ZH = flat(
  `工会主席 工会委员 工会代表 工会干部 公司工会 我们工会 当工会 工会副主席 工会工作 职工代表 职代会 职工大会 工会的人 工会选 产业工会 总工会 罢工 工联会 職工盟`,
);
export const SENSITIVE_ZH = new RegExp(`${HEALTH_ZH}|${RELIGION_ZH}|${POLITICS_ZH}|${UNION_ZH}`, 'gu');

/** Which words make a clause with a sensitive word one about the client or somebody near. */
export const NEAR_EN =
  /\b(?:i|i'm|i've|i'll|i'd|im|ive|my|me|mine|we|we're|we've|we'll|our|us|he|he's|she|she's|his|her)\b/u;
export const NEAR_ZH =
  /我|咱|俺|老婆|太太|爱人|媳妇|老公|先生|爸|妈|父亲|母亲|儿子|女儿|孩子|岳|公公|婆婆|爷|奶|哥|姐|弟|妹|家里/u;

/** The field of a sensitive word. */
export function sensitiveField(word: string): 'health' | 'religion' | 'politics' | 'union' {
  const is = (source: string) => new RegExp(`^(?:${source})$`, 'u').test(word);
  if (is(RELIGION) || is(RELIGION_ZH)) return 'religion';
  if (is(UNION) || is(UNION_ZH)) return 'union';
  if (is(POLITICS) || is(POLITICS_ZH)) return 'politics';
  return 'health';
}

/**
 * Words that are also a kind of customer: a firm that opens a hospital wing or waits for the town council tells
 * nothing private, as long as no person stands in the clause.
 */
export const INSTITUTION =
  /^(?:hospital\w*|hospice|care +home|nursing +home|surger(?:y|ies)|church\w*|chapel|cathedral|parish\w*|mosques?|synagogue|temple|abbey|monastery|convent|(?:city|town|county|parish|local|district|municipal|borough|village) +council|mayor|treatments?|rehab\w*|psychiatr\w+|screening|vaccin\w+|dialysis|wheelchair|disab\w+)$/u;
export const PERSON_EN =
  /\b(?:i|i'm|i've|i'll|i'd|im|ive|my|me|mine|he|he's|she|she's|his|her|wife|husband|son|daughter|mother|father|we (?:all )?(?:go|went|attend\w*|sing|sang|pray\w*|meet|met|help\w*|volunteer\w*|belong\w*)|our (?:church|parish|chapel|mosque|synagogue|temple)|every (?:week|friday|saturday|sunday))\b/u;
