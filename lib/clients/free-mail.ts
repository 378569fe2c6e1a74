/**
 * Domains whose mailboxes anybody can get. An address there belongs to a person; the domain says nothing
 * about a company, and two people there are not colleagues.
 */
export const FREE_MAIL: ReadonlySet<string> = new Set(
  `gmail.com googlemail.com outlook.com hotmail.com hotmail.co.uk hotmail.de hotmail.es hotmail.fr hotmail.it
  hotmail.nl live.com live.co.uk live.de live.fr live.nl live.cn msn.com passport.com outlook.de outlook.es
  outlook.fr outlook.jp outlook.kr outlook.com.br
  yahoo.com yahoo.co.uk yahoo.co.in yahoo.co.jp yahoo.co.id yahoo.com.br yahoo.com.hk yahoo.com.tw yahoo.com.cn
  yahoo.cn yahoo.com.au yahoo.com.mx yahoo.com.sg yahoo.com.vn yahoo.de yahoo.es yahoo.fr yahoo.it yahoo.ca
  ymail.com rocketmail.com aol.com aim.com
  icloud.com me.com mac.com proton.me protonmail.com protonmail.ch pm.me tutanota.com tutanota.de tuta.io tuta.com
  fastmail.com fastmail.fm hushmail.com hey.com zoho.com zohomail.com mail.com email.com usa.com post.com
  inbox.com inbox.lv gmx.com gmx.de gmx.net gmx.at gmx.ch gmx.us gmx.fr web.de freenet.de t-online.de arcor.de
  mailbox.org posteo.de posteo.net vodafone.de 1und1.de online.de
  qq.com vip.qq.com foxmail.com 163.com vip.163.com 126.com vip.126.com yeah.net 188.com sina.com sina.cn
  vip.sina.com sohu.com vip.sohu.com tom.com 139.com 189.cn wo.cn 21cn.com 263.net aliyun.com 2980.com
  hinet.net pchome.com.tw seed.net.tw netvigator.com
  naver.com hanmail.net daum.net nate.com kakao.com
  docomo.ne.jp ezweb.ne.jp softbank.ne.jp i.softbank.jp au.com nifty.com biglobe.ne.jp excite.co.jp infoseek.jp
  yandex.ru yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net i.ua
  orange.fr wanadoo.fr free.fr sfr.fr laposte.net neuf.fr bbox.fr numericable.fr
  libero.it virgilio.it tiscali.it alice.it tin.it aruba.it
  telefonica.net terra.es terra.com.br uol.com.br bol.com.br ig.com.br globo.com
  btinternet.com bt.com sky.com talktalk.net virginmedia.com ntlworld.com blueyonder.co.uk
  comcast.net verizon.net att.net sbcglobal.net bellsouth.net cox.net charter.net earthlink.net optonline.net
  rogers.com shaw.ca sympatico.ca videotron.ca telus.net
  bigpond.com bigpond.net.au optusnet.com.au xtra.co.nz
  wp.pl o2.pl onet.pl interia.pl op.pl seznam.cz centrum.cz email.cz azet.sk
  telenet.be skynet.be ziggo.nl kpnmail.nl planet.nl xs4all.nl bluewin.ch hispeed.ch
  abv.bg freemail.hu citromail.hu sapo.pt mail.bg rediffmail.com sify.com duck.com`.split(/\s+/),
);

/**
 * Domains that send in other people's names: the person is in Reply-To (or nowhere), never in From.
 * Subdomains count too.
 */
export const RELAYS: readonly string[] = [
  'amazonses.com',
  'sendgrid.net',
  'mailgun.org',
  'mandrillapp.com',
  'hubspotemail.net',
  'hs-send.com',
  'salesforce.com',
  'reply.linkedin.com',
  'members.ebay.com',
  'marketplace.amazon.com',
  'message.alibaba.com',
  'zendesk.com',
  'freshdesk.com',
  'intercom-mail.com',
  'docusign.net',
  'calendar-server.bounces.google.com',
  'wixforms.com',
  'squarespace.info',
  'formspree.io',
  'typeform.com',
  'jotform.com',
];
