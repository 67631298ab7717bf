/** Words that call what they stand before or behind the old one. */
const old = [
	String.raw`old|former|formerly|previous|previously|prior|(?:past|last)(?!\s[\p{L}\d]{1,12}\s(?:years|months|weeks|days))|until now|so far`,
	'alte[rnsm]?|ehemalige?[rnsm]?|frühere?[rnsm]?|bisher(?:ige?[rnsm]?)?|vorherige?[rnsm]?|vormals|vorige?[rnsm]?|vorjahr(?:es)?|bis jetzt',
	'ancien(?:ne)?s?|précédente?s?|antérieure?s?|autrefois|jusqu’ici|jusqu’à présent',
	'antigu[oa]s?|anterior(?:es)?|viej[oa]s?|hasta ahora|antes',
	'vecchi[oa]?|precedent[ei]|finora|prima',
	'oude?|voorheen|vorige?|voormalige?|vroegere?|tot nu toe',
	'antig[oa]s?|até agora',
	'star[yae]|starego|poprzedni(?:e|a|ego|ej)?|były|była|byłe|dotychczas(?:owy|owa|owe)?|dawny|dawna|dawne|dawniej',
	'gaml[ae]|gammal|gammalt|gammel|tidigare|föregående|förra|hittills|tidligere|forrige|förut',
	'star[ýáé]|předchozí|dosavadní',
	'původní|původně|dříve|pierwotn[aeiy]|pierwotnie|poprzednio|ursprungligen|oprindelig[et]?|opprinnelig[e]?',
	'originally|initially|ursprünglich(?:e[rnsm]?)?|initialement|inicialmente|inizialmente|originariamente|oorspronkelijke?',
	'стар(?:ий|а|е|ої|ого)|попередн(?:ій|я|є)|колишн(?:ій|я|є)|раніше|спочатку',
	'eski|önceki|entinen|aiempi|aiemmin',
].join('|');

const renewed = [
	'new|now|today|since|from then on|instead',
	'neue?[rnsm]?|jetzt|nun|heute|seit|ab sofort|künftig',
	'nouve(?:au|l|lle)s?|désormais|maintenant|dorénavant',
	'nuev[oa]s?|ahora|desde',
	'nuov[oa]|ora|adesso|quello|d’ora in poi',
	'nieuwe?|nu|vanaf',
	'nov[oa]s?|agora',
	'now[yae]|nowego|teraz|obecnie|od',
	'ny|nytt|nya|nye|nuvarande',
	'nov[ýáé]|nyní',
	'нов(?:ий|а|е|ої|ого)|тепер',
].join('|');

/** What can be old, as the beginnings of words. */
const things = [
	'phone|tele|tel|number|numm|rufnum|numér|númer|numer|nr|durchwahl|line|mobil|handy|cell|fax',
	'address|adress|adres|anschrift|direc|indiriz|street|straß|office|büro|bureau|sede|siedzib|sitz|site',
	'e-mail|email|mail|correo|courriel|name|nom|nombre|nome|naam|namn|nazw|title|titel|job|position|funk|role',
	'order|bestell|auftrag|commande|pedido|ordin|zamówien|invoice|rechnung|factur|fattur|faktur|value|wert|year|jahr|année|año|anno|jaar|rok|år',
	'account|konto|compte|cuenta|conto|reken|iban|bank|contract|vertrag|contrat|avtal|umow|list|sheet|version|quote|offer|angebot|offre|ofert|price|preis|prix|precio|prezzo|prijs|cena|pris|employer|claim|rent|miete',
	'адрес|телефон|номер|пошт|рахун|договор|ціна',
].join('|');
const signThings = '電話|番号|住所|社名|전화|주소';

const whole = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}])`;
/** Signs before a word of Japanese, Chinese or Korean. */
const signs = '旧|以前の|従来の|이전|기존';
const newSigns = '新|現在の|새';

/** Every old or new word, and every thing that may be either. */
export const oldWords = new RegExp(`${whole(old)}|${signs}`, 'giu');
export const newWords = new RegExp(`${whole(renewed)}|${newSigns}`, 'giu');
export const thing = new RegExp(`^(?:(?:${things})\\p{L}{0,20}$|${signThings})`, 'iu');

/** Begins a sentence about what holds until a day. */
export const untilDay =
	/^\W{0,3}(?:until|till|up to|bis(?: zum)?|jusqu['’]au|hasta(?: el)?|fino al|tot(?: en met)?|até|do(?: dnia)?|fram till|t\.o\.m\.)\s(?:the\s)?\d/iu;

/** Before the place where somebody was for some time: `after nine years at`. */
export const afterYears =
	/(?<!\p{L})(?:after|nach|après|tras|después de|dopo|na|po|efter)\s(?:[\p{L}\d]{1,16}\s){1,3}(?:years|jahren?|ans|années|años|anni|jaar|latach|lat|år)\s(?:at|in|auf|au|aux|à|en|a|w|na|på|i)\s(?:(?:the|der|dem|la|le|el|il|de)\s)?$/iu;

/** Behind what is no more. */
export const endsBehind =
	/^[\s,]{0,2}(?:\((?:old|former|until now|alt|bisher|ancien|antiguo|vecchio|oud|stary|gammal)\)|(?:(?:is|was|wird|ist|est|era|è|jest|är)\s(?:\p{L}{1,8}\s){0,2})?(?:(?:my|our|unsere|meine|notre|mon|mi|nuestro|onze|mijn)\s)?(?:old|alte|ancien|antiguo|vecchio|oude|switched off|abgeschaltet|abgestellt|désactivé|desconectado|disattivato|afgesloten|wyłączony|avstängt|void|superseded|ungültig|caduc|caduque|nulo|nula|anulado|scadut[oa]|vervallen|nieważn[yae]|ogiltig|ugyldig|neplatn[ýáé])(?!\p{L}))/iu;
