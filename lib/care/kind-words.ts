const PRAISE_EN =
  /\b(?:(?:you(?:['’]ve| have)? (?:all |both )?(?:been|were|are) (?:just |so |really |truly |absolutely )?(?:wonderful|brilliant|fantastic|amazing|great|excellent|superb|a (?:star|lifesaver|pleasure|joy|delight)))|(?:wonderful|brilliant|fantastic|amazing|excellent|outstanding|superb|first[- ]class|impeccable|great) (?:service|support|work|job|help|team|experience)|could ?n['’]t be happier|over the moon|made (?:my|our) (?:day|week)|above and beyond|life ?saver|best (?:supplier|service|support|team|company)|so (?:very )?(?:grateful|pleased|happy) (?:with|for)|really appreciate (?:you|how|the way|everything|all)|thank you (?:so|very) much for (?:everything|all|your (?:help|patience|support|work|effort)|going)|a pleasure (?:working|dealing|doing business) with (?:you|your))\b/iu;
const PRAISE_ZH =
  /太棒了|真棒|非常满意|非常滿意|特别满意|特別滿意|服务(?:真|很|太|特别|非常)(?:好|周到|到位|贴心)|服務(?:真|很|太|特別|非常)(?:好|周到|到位|貼心)|帮了(?:我|我们)?大忙|幫了(?:我|我們)?大忙|太感谢|太感謝|万分感谢|萬分感謝|衷心感谢|衷心感謝|由衷感谢|由衷感謝|多亏(?:了)?(?:你|您)|多虧(?:了)?(?:你|您)|很专业|很專業|非常专业|非常專業|合作(?:很|非常|十分)愉快|一如既往(?:的|地)?(?:好|支持)|超出预期|超出預期/u;

/** What turns praise into its opposite, or into a condition. */
const BUT =
  /\b(?:n['’]t|not|never|but|however|unfortunately|would have been|would be|if|until|used to|hardly|sarcas|supposed to|no longer)\b|不(?:太|是|够|夠|再|满意|滿意)|没有|沒有|但是?|可是|然而|如果|要是|曾经|曾經/iu;

/** A sentence of a client's mail that is kind to us. */
export interface KindWord {
  /** Of the message and the place in it: the same at each reading. */
  id: string;
  text: string;
}

const LONGEST = 300;

/**
 * Sentences of a mail that praise or thank warmly (R14). A bare "thanks" is none; a sentence that takes it
 * back with "but" is none.
 * @param message id of the message
 */
export function kindWordsIn(text: string, message: string): KindWord[] {
  const found: KindWord[] = [];
  let at = 0;
  for (const part of text.slice(0, 20_000).split(/(?<=[.!?。！？])(?=\s|$|\p{Script=Han})|\n+/u)) {
    const start = text.indexOf(part, at);
    at = start + part.length;
    const sentence = part.replace(/\s+/g, ' ').trim();
    if (sentence.length < 6 || sentence.length > LONGEST || sentence.includes('?')) continue;
    const praise = PRAISE_EN.exec(sentence) ?? PRAISE_ZH.exec(sentence);
    // "Couldn't be happier" has its own "not".
    if (!praise || BUT.test(sentence.replace(praise[0], ' '))) continue;
    found.push({ id: `${message}/${start}`, text: sentence });
    if (found.length === 2) break;
  }
  return found;
}
