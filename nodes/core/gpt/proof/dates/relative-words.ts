/** Words beside a relative day that change it or leave it open, in the languages relative days are read in. */

const anyOf = (...words: string[]) =>
	new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** With a weekday the coming one for some, the one after it for others; "próximo", "kommenden", "aanstaande" are not. */
export const nextWord = anyOf(
	...[
		'next',
		'nächst\\p{L}*',
		'naechst\\p{L}*',
		'prochaine?',
		'prossim[oa]',
		'volgende',
		'próxima',
	],
	...['(?:no|ao|do|até o) próximo', 'nästa', 'przyszł\\p{L}+', 'następn\\p{L}+', 'наступн\\p{L}+'],
	...[
		'følgende',
		'suivante?',
		'siguiente',
		'successiv[oa]',
		'seguinte',
		'following',
		'folgende\\p{L}*',
	],
);

export const lastWord = anyOf(
	...[
		'last',
		'letzt\\p{L}+',
		'vergangen\\p{L}+',
		'vorig\\p{L}+',
		'derni[eè]re?',
		'passée?',
		'pasad[oa]',
	],
	...['scors[oa]', 'afgelopen', 'passad[oa]', 'förra', 'senaste', 'минул\\p{L}+', 'ostatni\\p{L}*'],
	'previous',
);

/** Says that the weekday is the one to come. */
export const comingWord = anyOf(
	...[
		'coming',
		'kommend\\p{L}*',
		'aanstaande',
		'komende',
		'próximo',
		'que viene',
		'kommande',
		'this',
	],
);

/** What counts in other days than those of the calendar, again and again, or from another day. */
export const doubtfulWord = anyOf(
	...[
		'working',
		'business',
		'werktag\\p{L}*',
		'arbeitstag\\p{L}*',
		'ouvr(?:é|able)s?',
		'hábil(?:es)?',
	],
	...[
		'lavorativ[io]',
		'werkdag(?:en)?',
		'úte?is',
		'arbetsdag\\p{L}*',
		'робоч\\p{L}+',
		'robocz\\p{L}+',
	],
	...[
		'every',
		'each',
		'jede\\p{L}?',
		'chaque',
		'todos',
		'cada',
		'ogni',
		'elke',
		'iedere',
		'varje',
		'toda',
	],
	...[
		'кожн\\p{L}+',
		'after',
		'nach',
		'après',
		'después',
		'dopo',
		'depois',
		'efter',
		'після',
		'from',
	],
	...['not', 'fortnight', 'übernächst\\p{L}*', 'either'],
);

export const periodWord = anyOf(
	...[
		'weeks?',
		'woche\\p{L}?',
		'semaines?',
		'semanas?',
		'settiman[ae]',
		'we(?:ek|ken)',
		'veck\\p{L}+',
	],
	...[
		'tydzie\\p{L}+',
		'tygodni\\p{L}*',
		'тиж\\p{L}+',
		'months?',
		'monat\\p{L}{0,2}',
		'mois',
		'mes(?:es)?',
	],
	...[
		'mes[ei]',
		'maand(?:en)?',
		'mês',
		'månad\\p{L}*',
		'місяц\\p{L}+',
		'quarters?',
		'quartal\\p{L}*',
	],
	...[
		'trimestre',
		'kwartaal',
		'kvartal\\p{L}*',
		'years?',
		'jahr\\p{L}{0,2}',
		'année',
		'año',
		'anno',
		'jaar',
	],
	...['ano', 'år', 'weekends?', 'wochenende'],
);

/** `next week`, `Ende März`, `KW 48`: more than one day. */
export const periodStated =
	/(?<!\p{L})(?:kw|calendar week|week|cw|woche|vecka|v\.|semaine|semana|settimana|q)\s?\d{1,2}(?!\p{N})|(?<!\p{L})(?:end of|ende|fin de?|fine|eind(?:e)?|fim de?|slutet av|koniec|кінець|early|anfang|beginning of|début|mitte|mid|middle of|spring|summer|autumn|winter|frühjahr|sommer|herbst|printemps|été|automne|hiver)(?!\p{L})/iu;

/** Days that nothing here counts: feasts, idioms, and what stands in languages that are not read. */
export const unreadDay = new RegExp(
	[
		anyOf(
			...[
				'easter',
				'christmas',
				'pentecost',
				'thanksgiving',
				'ostern',
				'weihnacht\\p{L}*',
				'pfingst\\p{L}*',
			],
			...[
				'pâques',
				'noël',
				'navidad',
				'pascua',
				'pasqua',
				'natale',
				'pasen',
				'kerst\\p{L}*',
				'páscoa',
				'natal',
			],
			...['påsk\\p{L}*', 'wielkanoc\\p{L}*', 'різдв\\p{L}+', 'великд\\p{L}+', 'великод\\p{L}+'],
			...['(?:working|business) days?', 'werktag\\p{L}*', 'arbeitstag\\p{L}*', 'jours ouvr\\p{L}+'],
			...[
				'jutr\\p{L}+',
				'pojutrze',
				'wczoraj',
				'dzi[śs]\\p{L}*',
				'tydzień',
				'tygodni\\p{L}*',
				'poniedział\\p{L}+',
			],
			...[
				'wtor\\p{L}+',
				'środ\\p{L}+',
				'czwart\\p{L}+',
				'piąt\\p{L}+',
				'sobot\\p{L}+',
				'niedziel\\p{L}+',
			],
			...[
				'наступн\\p{L}+',
				'quinze jours',
				'quinzaine',
				'huit(?:aine)?',
				'(?:dans|sous) \\d+ jours',
			],
		).source,
		'[明昨今]日|明後日|あさって|あした|来週|今週|先週|来月|曜日?|[明后昨今]天|[下上本这]\\p{Script=Han}?(?:周|週|星期|礼拜)|周[一二三四五六日天]|星期|내일|모레|어제|오늘|다음\\s?주|요일|이번\\s?주',
	].join('|'),
	'iu',
);

/** Eight and fifteen days mean one week and two where people count so. */
export const idiom = anyOf(
	...['(?:acht|8) Tage\\p{L}?', '(?:quinze|15|huit|8) jours', '(?:quince|15|ocho|8) días'],
	...['(?:quindici|15|otto|8) giorni', '(?:quinze|15|oito|8) dias', '(?:acht|8) dagen'],
);
