/** The steps of a problem after help is on its way: see `lib/care/problem.ts`. */
export const LATER_STEPS = ['solved', 'followedUp', 'resoldCompany', 'resoldYourself'] as const;
export type LaterStep = (typeof LATER_STEPS)[number];

/** How a sentence is known that does a step. */
const SIGNS: Record<LaterStep, RegExp> = {
  solved:
    /(?:['’]s|\bis|\bare|\bwas|\bwere|\bbeen|\bgot) (?:now |all |fully |finally )*(?:sorted|solved|fixed|resolved|put right|repaired|replaced|delivered|working again|back (?:up|on|to normal))\b|已经?(?:为您|给您)?(?:解决|处理好|修好|换好|办好|送到|补好)|已經?(?:為您|給您)?(?:解決|處理好|修好|換好|辦好|送到|補好)/iu,
  followedUp:
    /\bis (?:it|everything|all) (?:now )?(?:as it should be|ok(?:ay)?|all ?right|alright|well|fine|in order|working)\b|\bhow (?:is|are|['’]s) (?:it|everything|things|all|the (?:new|replacement)\b[^.!?]{0,30}) (?:going|working|doing|holding up|running|now|since)\b|\bwanted to (?:hear from you|check (?:in|that|whether|if)|make sure|see (?:whether|if|how))\b|一切都?(?:还)?(?:好|正常|顺利|順利)(?:吗|嗎|么)|用得(?:还|還)?(?:好|顺|順|习惯|習慣)[^。！？]{0,3}(?:吗|嗎|么)|(?:亲自|親自|特地|专门|專門)[^。！？]{0,4}(?:问问|問問|确认|確認|了解)/iu,
  resoldCompany:
    /\bhow we (?:want|like|aim|try|mean) to (?:look after|take care of|care for|treat|serve)\b|\bwhat we(?:['’]re| are) here for\b|\bwhy (?:our|so many) (?:clients|customers) (?:stay|choose|trust)\b|我们就是想[^。！？]{0,8}(?:照顾|服务)|我們就是想[^。！？]{0,8}(?:照顧|服務)|这(?:就)?是我们(?:该|应该|想)做的|這(?:就)?是我們(?:該|應該|想)做的/iu,
  resoldYourself:
    /\b(?:come|write|call|reach|turn|talk|ring|contact|speak)\b(?: to)? me (?:directly|personally|any ?time|first|whenever)\b|\bI(?:['’]m| am) (?:always )?here for you\b|\byou have my (?:direct|mobile|personal|own)\b|(?:直接|随时|隨時)(?:来|來|可以|都可以)?(?:直接)?(?:找|联系|聯繫|打给|打給|问|問)我/iu,
};

/** What is to come, wished for or missing is not done. */
const NOT_YET =
  /n['’]t\b|\b(?:not|never|yet|until|till|once|will|would|when|if|as soon as|before|almost|nearly|hope|should be)\b|['’]ll\b|还没|還沒|尚未|没有|沒有|未能|等[^。！？]{0,12}(?:后|後|再)|一旦|如果|将|將|会|會|即将|即將|希望/iu;

/**
 * Which of the later steps a draft does. It holds nothing of the words.
 * @param text the draft
 */
export function laterStepsIn(text: string): LaterStep[] {
  const sentences = text
    .slice(0, 20_000)
    .split(/(?<=[.!?。！？])\s*|\n+/u)
    .filter(Boolean);
  return LATER_STEPS.filter(step =>
    sentences.some(sentence => {
      const found = SIGNS[step].exec(sentence);
      if (!found) return false;
      return step !== 'solved' || !NOT_YET.test(sentence.replace(found[0], ' '));
    }),
  );
}
