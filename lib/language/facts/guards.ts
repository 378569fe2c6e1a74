/** What makes a clause no fact about the client, whatever frame it meets. Read on folded text. */

/** A whole sentence that is fiction, sample text, a copy to be printed or a supposition. */
export const NOT_REAL_EN =
  /\b(?:in the (?:film|movie|novel|story|book|play|series|script|ad|video)|(?:test|sample|dummy|demo|example|fake) (?:data|account|user|customer|client|profile|record|mail|person|text)|persona|(?:copy|slogan|headline|banner|caption|text|ad|advert|brochure|script|line|card|template|engraving|inscription|placeholder|sign|quote) (?:says|reads|should say|should read|goes)|(?:slogan|headline|caption|inscription|placeholder) is|lorem|imagine|suppose|supposing|let's say|what if|pretend|hypothetically|once upon|in my next life|in another life|wish i|i wish|if only|as if|so to speak|kidding|just joking|as the (?:saying|song|joke) goes|won the lottery|(?:your|the) (?:new )?(?:driver|fitter|technician|colleague|installer) (?:told|tells|says|said|mentioned)|(?:our|a|one of our|my|this|that|the) (?:customers?|clients?|guests?|patients?|tenants?|residents?|pupils?|visitors?|passengers?|students|bride|groom|buyer's|end user|neighbou?rs?)(?:'s)? (?:is|are|has|have|had|wants?|lost|says|said|asks?|asked|complain\w*|who|needs?|told|moved|moving|was|were|keeps?|with))\b/u;
export const NOT_REAL_ZH =
  /(?:剧本|小说里|电影里|故事里|广告语|文案|台词|标语|口号|测试(?:账号|数据|用)|示例|样例|假设|假如|要是我|如果(?:我|哪天|有一天)|等我(?:中|发财|有钱)|中了彩票|下辈子|开玩笑|打个比方|好比|就像|像.{1,6}一样|司机(?:师傅)?说|客户(?:反映|反馈|说|家)|有客户|隔壁|邻居|楼上|路人|有个人|那个人|听说(?:你|您|贵)|据说)/u;

/** A clause of wishes, congratulations or questions about the reader's own life. */
export const ABOUT_YOU_EN =
  /\b(?:congrat\w*|happy birthday|merry christmas|happy (?:new year|easter|holidays|anniversary)|best wishes|good luck|all the best|hope (?:you|your)|enjoy your|have a (?:great|good|nice|lovely|safe|relaxing)|give (?:her|him|them) my|say hi|regards to|greetings to|my best to|how (?:is|are|was|were|'s) your|i hear (?:you|your)|you mentioned|you told me|^(?:and |but |so )?(?:your (?:new )?(?:driver|fitter|technician|installer|courier|system|website|app|bot|newsletter|leaflet|invoice|software|machine)|are you|do you|did you|have you|is your|was your|does your))\b/u;
export const ABOUT_YOU_ZH =
  /(?:恭喜|祝贺|祝(?:你|您|贵|大家|全家|福)|祝.{0,6}(?:快乐|愉快|顺利|健康|大吉)|你(?:家|老婆|儿子|女儿|孩子|太太|爱人|爸|妈)|您(?:家|太太|先生|孩子|女儿|儿子)|你们?(?:公司|那边)?(?:是|有|会|能|要)?.{0,12}[吗呢几哪谁啥]|贵司|贵公司)/u;
/** Suppositions: "if I had three kids". A polite "if you like" in front of a fact is none. */
export const IF_EN = /^(?:even )?(?:if|unless|in case|when you|would|could|should|had) /u;
export const IF_ZH = /^(?:如果|假如|要是|万一|倘若|若|假设|除非)/u;
/** Behind an "if I…" clause, "I'd" and "would" still suppose. */
export const WOULD_EN =
  /\b(?:i'd|we'd|i would|we would|would have)\b(?! (?:rather|like|love|say no|appreciate))/u;

/** A clause about the order, the parcel, the file at hand. */
export const TRADE_EN =
  /\b(?:invoice number|order number|customer number|ticket number|for this (?:item|order|part|line|one|batch)|po number|p\.?o\.? (?:no|number)|item no|part number|my (?:order|parcel|package|invoice|delivery|subscription|password|account|login|ticket|payment|refund|card))\b/u;

/** Words that every capitalised-word frame takes for names and that are none. */
export const NO_NAME =
  /^(?:i|i'm|i've|the|a|an|my|our|your|it|this|that|these|those|accounting|purchasing|procurement|finance|sales|page|step|point|section|version|monday|tuesday|wednesday|thursday|friday|saturday|sunday|ok|pdf|excel|word|csv|monthly|weekly|plan|option|q[1-4]|english|you|we|us|teams|zoom|outlook|slack|windows|linux|ios|android|mac|office|chrome|edge|firefox|safari|json|xml|api|usb|hdmi|ral|din|iso|en|ce|crm|erp|vpn|tls|ssl|january|february|march|april|may|june|july|august|september|october|november|december)\b/u;

/** Order and product talk, in which the soft frames mean nothing. */
export const SOFT_NO_EN =
  /\b(?:order(?:ed|s|ing)?|quotation|invoices?|deliver\w*|pallets?|samples?|box(?:es)?|cartons?|crates?|parcels?|courier|units|pieces|ship(?:ped|ping|ment)?|in stock|catalogue|spares?|spare parts?|attach\w*|please|could you|can you|do you|your (?!name|competitors?)\w+|labels?|customers?|guests?|specs?|drawings?|warranty|install\w*|forms?|data|system|login|password|portal|screen|buttons?|app|export button|leak\w*|broken|squeaks?|loose|cracked|doesn't work|does not work|won't start|fits?|needs? (?:a|new|fixing)|pump|clutch|poster|jingle)\b/u;
export const SOFT_NO_ZH =
  /订单|订购|要订|下单|发货|到货|收货|送货|交货|报价单|样品|型号|规格|退货|换货|维修|坏了|漏|不亮|发票|付款|安装|图纸|配件|零件|包装|客户要|客人|用户|系统|登录|账号|文件|附件|链接|你们的|麻烦|请(?!假)|能不能|可以吗|吗$/u;
