/**
 * Words that may stand before a phrase which has to begin its sentence: "I'm sorry, but our policy…",
 * "不好意思，按规定…". Written as phrases.
 */
export const LEAD_IN_LISTS = {
  known: [
    'as you know',
    'as you may know',
    'as i said',
    'as mentioned',
    'to be honest',
    'please note',
    'please understand',
    'please be advised',
  ],
};

export const LEAD_INS: readonly string[] = [
  '(i/we) (am/are) (so/very/really/terribly/truly/awfully) sorry (to say/to tell you/about that/for that) (but/that)',
  '(so/very/really/terribly) sorry (about that/for that) (but)',
  '(my/our) (sincere/sincerest) apologies (but)',
  'i/we am/are afraid (that)',
  'i/we (do/deeply/must) regret/apologise/apologize (to say/to inform you/to tell you) (that/but)',
  '(but/and) unfortunately/regrettably/sadly',
  '(and/but/so) {known} (that)',
  'but/and/so/well/ok/okay/yes/yeah/oh/ah/hmm/actually/however/also/then/now/honestly/frankly/because/since/still/again/though/alas/hi/hello/hey',
  '(非常/很/实在/真的/真/十分/万分)抱歉/不好意思/对不起',
  '但是/但/不过/可是/只是/因为/由于/其实/目前/那/嗯/哦/呃/说实话/很遗憾/遗憾的是/老实说/亲/您好/你好/实话说/所以/而且/另外',
];
