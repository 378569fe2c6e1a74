import type { ToneWords } from './words';

/** English. Folded: lower case, straight quotes. */
export const EN: ToneWords = {
  positive: [
    /\b(?:glad|happy|happily|pleased|delighted|gladly|pleasure|thrilled|excited|proud|thank you|thanks|grateful|appreciate|congratulations|well done|welcome)\b/,
    /\b(?:good news|great|good to (?:hear|see|have|meet|speak)|lovely|perfect|wonderful|fantastic|brilliant|excellent|splendid|beautiful|delicious|love|enjoy|enjoyed|best|better|favourite|favorite|nice|safe and sound|in good hands)\b/,
    /\b(?:ready|sorted|fixed|solved|settled|confirmed|reserved for you|set aside|up and running|all set|good to go|as promised|on (?:its|their|the) way|in stock|approved)\b/,
    /\b(?:free of charge|at no (?:extra )?(?:cost|charge)|no charge|on us|on the house|for free|included|as a gift|bonus|extra (?:day|night|month|week|time|copy|set)|waived|refunded|credited|upgrade[ds]?|saves? you|saved you)\b/,
    /\b(?:sooner|earlier than|ahead of|faster|quicker|easier|of course|certainly|absolutely|yes|look(?:ing)? forward|can't wait|count on)\b/,
  ],
  negated:
    /\b(?:not|no|never|nothing|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|won't|can't|cannot|couldn't|wouldn't|hardly|unfortunately|sadly|afraid|until|unless|if)\b[^.,;:!?]{0,24}$/,
  negationIn: /^(?:no charge|at no|can't wait)/,
  action:
    /\b(?:i|we)(?:'ve| have| 've) (?:just |already |now |also |both )?(?!not\b|no\b|never\b|to\b|had to\b|been\b)[a-z]+(?:ed|ut|nt|id|nd|ne|wn|ld|ft|ught|en|et)\b|\b(?:i|we)(?:'ll| will| am going to|'m going to|'re going to| are going to) (?!not\b|never\b|have to\b|need\b)|\b(?:i'm|we're|i am|we are) (?:sending|calling|putting|bringing|booking|checking|looking after|taking|replacing|refunding|coming|arranging|fixing|moving|holding|keeping|getting)\b|\bhere(?:'s| is| are) (?:how|what|the (?:way|plan|link|form|quote|invoice|file|answer))\b|^(?:the (?:best|fastest|easiest|quickest|simplest) way|in order to be fair)\b/,
  warm: /\b(?:good to|great to|nice to|lovely|glad|happy|delighted|pleased|pleasure|congratulations|thank you for (?:telling|letting|asking|being|coming|trusting|your (?:trust|patience|kind))|well done|enjoyed)\b/,
  friendly: [
    /\b(?:thank you|thanks|grateful|appreciate it|look(?:ing)? forward|can't wait|see you|speak soon|talk soon|until then)\b/,
    /\b(?:have|enjoy) (?:a|an|your|the) (?:[a-z]+ )?(?:day|weekend|week|evening|morning|afternoon|trip|holiday|holidays|journey|flight|stay|time|break|party|show|opening|meal|lunch|dinner)\b/,
    /\b(?:call|ring|text|write(?: to)?|message|mail|email|reach|ask|tell|shout|phone) (?:me|us)\b[^.?!]{0,30}\b(?:any ?time|whenever|day or night|at any hour|directly|straight away|if|when)\b/,
    /\b(?:any ?time|whenever (?:you|it) (?:like|suits|need)|i'm (?:here|glad|happy|always)|we're (?:here|glad|happy|always)|here for you|at your service|happy to help|glad (?:to|you)|my pleasure|a pleasure|best wishes|all the best|take care|good luck|congratulations|warm(?:ly|est)?|enjoy)\b/,
    /\b(?:i'll|we'll|i will|we will|you'll|you will) (?:be in touch|stay with|be with you|hear from|keep you|see you|have it|be there)\b/,
    /\byou can (?:always )?reach (?:me|us)\b|\b(?:just )?(?:let me|let us) know\b|\bis there anything (?:else|more)\b|\banything else i can\b/,
  ],
};
