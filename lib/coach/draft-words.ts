import type { DraftWords } from './courtesy';

/**
 * Words that stand before the first sentence that says something, and behind the last. All patterns are
 * anchored and run on short slices only. A page gets them as data, with the rules.
 */

/**
 * Letters and their marks, for `i`: of all that are called so a page would make ready a table of thousands each
 * time it begins, so these are the ranges in which names are written, with a few signs among them.
 */
const LETTER = 'a-z\\u00c0-\\u1fff\\u3041-\\ud7ff\\uf900-\\ufdff\\uff66-\\uffdc';
const HELLO =
  "(?:hi|hello|hey|hiya|hallo|hullo|hola|howya|ciao|namaste|kia ora|g[’']day|dear|greetings|good (?:morning|afternoon|evening|day)|howdy)";
const NO_NAME = '(?!(?:we|i|you|it|this|that|our|is|are|can|cant|cannot|dont|no|not|sorry|unfortunately)\\b)';
const NAME = `(?:${NO_NAME}(?:(?:mr|mrs|ms|mx|dr|prof|st|hr|fr)\\.|[${LETTER}\\d'’&-]+\\.?))`;
const TITLE =
  '(?:先生|女士|小姐|太太|老师|老師|总|總|哥|姐|阿姨|叔叔|叔|经理|經理|医生|醫生|主任|同学|同學|妈妈|媽媽|爸爸|工|董|校长|校長|律师|律師)';
const WISH =
  '(?:您好|你好|妳好|见信好|見信好|展信佳|展信悦|在的|早上好|上午好|中午好|下午好|晚上好|早安|午安|晚安|大家好|两位好|兩位好|各位好)';
const GREETINGS = [
  new RegExp(`^${HELLO}(?:,?\\s+${NAME}(?:\\s+${NAME}){0,2})?\\s*$`, 'iu'),
  new RegExp(`^${HELLO}\\s*(?:,\\s*)?(?:${NAME}(?:\\s+${NAME}){0,4})?\\s*(?:[,!:;—–]+\\s*|-\\s|\\n)`, 'iu'),
  new RegExp(`^${HELLO}\\.\\s*`, 'iu'),
  /^(?:hi|hello|hey)\s+(?:there|all|team|both|everyone|guys|folks|bro|mate|man|hun|love)\b[\s.]*/i,
  new RegExp(`^(?:morning|afternoon|evening)(?:\\s[${LETTER}'’-]+\\.?){0,3}[,!.]+\\s*`, 'iu'),
  /^(?:to whom it may concern|sir|madam|ma'am|dear all)\b[^,:\n]{0,10}[,:]\s*/i,
  new RegExp(`^[^，。！？!?,\\n]{0,12}?${WISH}(?:呀|啊|哈|吖)?(?:[，,。！!：:~～\\s]+|$)`, 'u'),
  /^(?:敬启者|敬啟者|敬复者|敬覆者|[^，。！？,\n]{1,14}?(?:台鉴|台鑒|钧鉴|鈞鑒|道鉴|道鑒|如晤|惠鉴|惠鑒|收悉))[，,：:。\s]*/u,
  /^(?:亲|親|嗨|哈喽|哈囉|hi|hello)[，,！!~～：:\s]+/iu,
  new RegExp(
    `^(?:[\\u4e00-\\u9fff]{1,3}${TITLE}|(?:尊敬|亲爱|親愛|敬爱|敬愛)的[^，。,\\n：:]{0,16})[，,：:！!]+\\s*`,
    'u',
  ),
];

const SAYS_SOMETHING =
  /^(?:(?:we|i|you|it|they|this|that|there|our|my|the|an?|if|as|in|on|at|to|for|from|by|per|due|because|since|with|no|not|sorry|unfortunately|is|are|thanks?|all|any)\b|根据|根據|按|依|由于|由於|因|关于|關於|我|这|這|那|不|很|抱歉|感谢|感謝|谢|謝)/i;

const GOES_ON =
  /[,;–—]\s*(?=(?:but|however|unfortunately|sadly|regrettably|we|we['’]\w+|i|i['’]\w+|it|it['’]s|our|the|this|that|there|you|your)\b)|\s(?=but\s)/iu;
const NICE = [
  /^(?:many |a thousand |so |again,? )?(?:thanks|thank you|thx|tysm|cheers)\b/i,
  /^(?:i|we)(?: really| do| very much| truly)? appreciate\b|^much appreciated/i,
  /^(?:i|we)(?:['’]ve| have)?(?: just| now| also)? (?:got|received|seen) (?:your|the) (?:\w+ )?(?:e-?mail|mail|message|note|letter|call|request|enquiry|inquiry|reminder)\b/i,
  /^(?:got|received|read|seen) your\b/i,
  /^(?:i|we)?\s*(?:do |really |sincerely )?(?:hope|trust) (?:that )?(?:you|this|your|all|everything|the (?:kids|family|week))\b/i,
  /^(?:it['’]?s |it is |it was |how )?(?:so |always )?(?:a )?(?:good|nice|great|lovely|wonderful|pleasure) (?:to hear|hearing|to meet|meeting|talking|speaking|to speak|to talk|chatting)\b/i,
  /^how are you|^(?:i |and )?hope all is well|^we have received your\b/i,
  /^(?:and )?hope (?:you|the|this|that|your|all|everything|[A-Z])|^(?:i|we) (?:do )?(?:hope|trust|pray|wish (?:you|him|her|them))\b/i,
  /^(?:(?:the )?compliments of the season|happy [a-z]+|merry christmas|congratulations|congrats|well done|warm(?:est)? greetings|many greetings)\b/i,
  /^(?:glad|great|awesome|lovely|delighted|pleased|good|nice|happy) to (?:hear|see|read|meet|know)\b/i,
  /^what an? (?:lovely|gorgeous|wonderful|joy|beautiful|nice|treat|pleasure|great)\b|^how (?:kind|lovely|nice|sweet|thoughtful)\b/i,
  /^(?:we|i) (?:hereby )?(?:acknowledge|refer to|are in receipt|have taken note|note your|have your|write further)\b/i,
  /^(?:further to|with reference to|in reply to|in response to|we write with reference to|regarding) your\b[^.]{0,80}[.]?$/i,
  /^(?:it was|it['’]s been|it is always|it['’]s always) (?:so |very |really |right )?(?:good|great|lovely|nice|kind|a (?:joy|delight|pleasure))\b/i,
];
const SORRY = new RegExp(
  "^(?:(?:i['’]m|i am|we['’]re|we are) )?(?:so |very |really |terribly |truly |awfully )*(?:sorry|(?:my |our |sincere )*apologies)" +
    '(?: (?:about|for) (?:that|this|it|all (?:this|that)|keeping you waiting|(?:the|your|any|all the) (?:[a-z]+ ){0,3}(?:wait|delay|inconvenience|trouble|confusion|hassle|bother|reply|mix-up)(?: caused)?))?' +
    `(?:,? ${NO_NAME}` +
    `[${LETTER}'’.]+){0,2}[.!]*$`,
  'iu',
);
const APOLOGIZE =
  /^(?:please accept (?:my|our)|(?:i|we) (?:do |sincerely |deeply )?apologi[sz]e)\b[^,;]{0,60}[.!]*$/i;
const NICE_ZH = [
  /^(?:非常|十分|很|首先|再次|衷心)?(?:感谢|感謝|谢谢|謝謝|多谢|多謝|感恩)/,
  /^(?:您|你|贵司|貴司)(?:\p{Script=Han}{0,6})?(?:邮件|郵件|来信|來信|消息|留言|信息|訊息|反馈|反饋|申请|申請|来电|來電|信)(?:我们|我們|我)?(?:已经|已經|已|都)?(?:收到|收悉|看到|敬悉)/u,
  /^(?:我们|我們|我)?(?:已经|已經|已)?收到(?:了)?(?:您|你)的?/,
  /^(?:首先|也|先|并|並|敬)?(?:希望|祝|愿|願|敬祝|预祝|預祝)(?:您|你|一切|贵|貴|大家|各位|福|节|節|闔|阖|　)/,
  /^(?:您|你|贵司|貴司)?的?(?:来信|來信|来函|來函|来电|來電|信|邮件|郵件)(?:已|均|都)?(?:收到|收悉|敬悉|已阅|已閱|拜读|拜讀)/,
  /^(?:恭喜|打扰了|打擾了|久疏|承蒙|见信如晤|新年好|节日快乐|中秋快乐|辛苦了)/,
  /^(?:讓|让)(?:您|你)(?:等|久等)/,
  /^(?:很|非常|十分)?高(?:兴|興)(?:收到|认识|認識|为您|為您)/,
];
const SORRY_ZH =
  /^(?:真的?是?|实在|實在|非常|很|十分|万分|萬分)*(?:抱歉|对不起|對不起|不好意思)(?:啊|哈|呀|哦)?[，,]?(?:(?:让|讓)您久等了?|(?:给|給)您(?:带来|帶來|添)了?\p{Script=Han}{0,4}(?:不便|麻烦|麻煩)了?)?[。！!~～]*$/u;

const SIGN_OFF =
  /^(?:(?:many )?thanks(?: again| so much| in advance)?|thank you(?: very much| again)?|thx|cheers|(?:all (?:the|my) )?best(?: wishes| regards)?|(?:with )?(?:kind(?:est)?|warm(?:est)?|best|many)(?: kind| warm)? (?:regards|wishes|greetings)|(?:kind )?regards|greetings(?: from .{1,30})?|sincerely(?: yours)?|yours(?: (?:sincerely|faithfully|truly))?|warmly|respectfully|take care|br|kr|xx?|祝好|此致|敬礼|敬禮|顺颂商祺|順頌商祺|谢谢|謝謝|祝商祺|敬上|谨上|謹上|敬祝|祝您(?:生活|工作)愉快)[\s,.!，。！~～]*$/iu;

const QUOTE_HEADS = [
  /^(?:-{2,}|_{2,})?\s*(?:original message|forwarded message|begin forwarded message|原始邮件|原始郵件|转发(?:的)?邮件|轉寄郵件)/i,
  /^on .{4,120} wrote:$/i,
  /^(?:于|在|於)?.{4,120}(?:写道|寫道)[：:]$/,
  /^(?:from|发件人|寄件者|寄件人)\s*[：:]\s*\S.{0,120}$/i,
];

/** The words of both languages. */
export const DRAFT_WORDS: DraftWords = {
  greetings: GREETINGS,
  says: [SAYS_SOMETHING],
  goesOn: [GOES_ON],
  nice: NICE,
  niceZh: NICE_ZH,
  sorry: [SORRY, APOLOGIZE, SORRY_ZH],
  signOffs: [SIGN_OFF],
  quoteHeads: QUOTE_HEADS,
};
