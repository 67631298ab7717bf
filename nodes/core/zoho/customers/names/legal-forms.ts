import { foldings, wordsOf } from './folded';

/** Legal forms of companies, one a line with all the ways it is written, as in the registers of the countries named. */
const written: ReadonlyArray<readonly [where: string, forms: readonly string[]]> = [
	[
		'Germany, Austria, Switzerland',
		[
			'GmbH, mbH, Gesellschaft mit beschränkter Haftung, GesmbH',
			'gGmbH, gemeinnützige GmbH',
			'AG, Aktiengesellschaft',
			'KG, Kommanditgesellschaft',
			'KGaA',
			'GmbH & Co. KG, GmbH & Co., GmbH und Co. KG',
			'AG & Co. KG',
			'UG & Co. KG',
			'& Co. KG',
			'OHG, offene Handelsgesellschaft',
			'OG',
			'GbR, Gesellschaft bürgerlichen Rechts',
			'e.K., e.Kfm., e.Kfr., eingetragener Kaufmann, eingetragene Kauffrau',
			'e.U.',
			'e.V., eingetragener Verein',
			'eG, eingetragene Genossenschaft',
			'UG, UG (haftungsbeschränkt), Unternehmergesellschaft (haftungsbeschränkt)',
			'PartG, PartG mbB',
		],
	],
	['Europe', ['SE, Societas Europaea', 'EWIV, EEIG']],
	[
		'United Kingdom, Ireland, Commonwealth',
		[
			'Ltd, Limited',
			'plc, public limited company',
			'LLP, limited liability partnership',
			'LP, limited partnership',
			'CIC, community interest company',
			'DAC',
			'& Co',
			'& Co Ltd, Co Ltd, Company Limited',
			'Pty Ltd, Proprietary Limited, Pty Limited',
			'Pte Ltd, Private Limited (Singapore)',
			'Pvt Ltd, Private Limited, (P) Ltd',
		],
	],
	[
		'United States',
		['Inc, Incorporated', 'Corp, Corporation', 'LLC, limited liability company', 'PLLC', 'PC'],
	],
	[
		'France, Belgium, Luxembourg',
		[
			'SARL, société à responsabilité limitée',
			'EURL',
			'SAS, société par actions simplifiée',
			'SASU',
			'SA, société anonyme, Sociedad Anónima, Sociedade Anónima, Spółka Akcyjna',
			'SNC, Società in nome collettivo, société en nom collectif',
			'SCI',
			'SCOP',
			'SPRL',
			'ASBL',
		],
	],
	['Netherlands', ['BV, besloten vennootschap', 'NV, naamloze vennootschap', 'VOF', 'CV']],
	[
		'Italy, Romania',
		[
			'SRL, Società a responsabilità limitata, Sociedad de Responsabilidad Limitada',
			'SRLS',
			'SpA, Società per azioni',
			'SAS di',
			'scarl, soc. coop. a r.l.',
			'soc. coop., società cooperativa',
		],
	],
	[
		'Spain, Portugal, Latin America',
		[
			'SL, Sociedad Limitada',
			'SLU',
			'SAU',
			'SLL',
			'SA de CV, Sociedad Anónima de Capital Variable',
			'S. de R.L. de C.V.',
			'SpA (Chile)',
			'Lda, Ltda, Limitada',
			'EIRELI',
		],
	],
	['Sweden', ['AB, Aktiebolag', 'AB (publ)', 'HB, Handelsbolag', 'KB, Kommanditbolag']],
	[
		'Norway, Denmark, Türkiye, Czechia, Slovakia',
		[
			'AS, A/S, Aktieselskab, Aksjeselskap, A.Ş., Anonim Şirketi, a.s., akciová společnost, akciová spoločnosť',
			'ASA, Allmennaksjeselskap',
			'ApS, Anpartsselskab',
			'I/S, Interessentskab',
			'ANS',
			'Ltd. Şti., Limited Şirketi',
			's.r.o., spol. s r.o., společnost s ručením omezeným, spoločnosť s ručením obmedzeným',
			'v.o.s.',
		],
	],
	['Finland', ['Oy, Osakeyhtiö, Oy Ab', 'Oyj, julkinen osakeyhtiö', 'Ky', 'Tmi']],
	['Baltic countries', ['UAB', 'SIA', 'OÜ, Osaühing']],
	[
		'Poland',
		[
			'sp. z o.o., spółka z ograniczoną odpowiedzialnością',
			'sp. k.',
			'sp. j.',
			'sp. z o.o. sp. k.',
		],
	],
	[
		'Hungary',
		[
			'Kft., Korlátolt Felelősségű Társaság',
			'Zrt., Zártkörűen Működő Részvénytársaság',
			'Nyrt.',
			'Bt.',
		],
	],
	['Slovenia, Croatia, Serbia', ['d.o.o., д.о.о.', 'j.d.o.o.', 'd.d.', 'a.d.']],
	['Bulgaria', ['ЕООД, EOOD', 'ООД, OOD', 'АД', 'ЕАД']],
	[
		'Ukraine',
		[
			'ТОВ, товариство з обмеженою відповідальністю',
			'TOV',
			'ПП, приватне підприємство',
			'ФОП, фізична особа-підприємець',
			'ПАТ',
			'ПрАТ',
			'АТ, акціонерне товариство',
		],
	],
	[
		'Russia, Kazakhstan, Belarus',
		[
			'ООО, общество с ограниченной ответственностью',
			'OOO',
			'АО, акционерное общество',
			'ЗАО',
			'ОАО',
			'ПАО',
			'ИП',
			'ТОО',
		],
	],
	['Greece', ['Α.Ε.', 'Ε.Π.Ε.', 'Ο.Ε.', 'Ι.Κ.Ε.', 'Ε.Ε.']],
	['Israel', ['בע"מ']],
	[
		'Japan',
		[
			'株式会社, (株), ㈱',
			'K.K., Kabushiki Kaisha, Kabushiki Gaisha',
			'有限会社, (有), ㈲',
			'合同会社',
			'G.K., Godo Kaisha',
			'合資会社',
			'一般社団法人',
		],
	],
	['China, Taiwan, Hong Kong', ['有限公司, 有限责任公司, 有限責任公司', '股份有限公司']],
	['Korea', ['주식회사, (주)', '유한회사, (유)']],
	['Other countries', ['PT', 'Sdn Bhd', 'Bhd, Berhad', 'JSC', 'FZE', 'FZCO', 'WLL', 'ЖШС']],
];

const spelled = (form: string, fold: 0 | 1): string => wordsOf(foldings(form)[fold]).join('');

/** Every way of writing, folded and without spaces, with the one its form is known by. */
const ids = new Map<string, string>();
for (const line of written.flatMap(([, forms]) => forms)) {
	const ways = line.split(/,\s+/);
	const id = spelled(ways[0] ?? '', 0);
	for (const way of ways) for (const fold of [0, 1] as const) ids.set(spelled(way, fold), id);
}

/** Words of the longest form. */
const mostWords = 7;

/** Forms of scripts without spaces; the longer ones first. */
const unspaced = [...ids.keys()]
	.filter((way) => way.length > 1 && /^[\p{Script=Han}\p{Script=Hangul}]+$/u.test(way))
	.sort((a, b) => b.length - a.length);

/** Forms that stand before a name; of Latin letters only these, since others begin names. */
const inFront = /^(?:ab|oy|sarl|sas|sasu|eurl|uab|sia|pt|tov|ooo|kk|kabushikikaisha|[^a-z]+)$/;

export interface WithoutForm {
	/** What is left: none when the name was nothing but a form. */
	words: string[];
	/** The forms, as their first way of writing; empty when the name has none. */
	form: string;
	/** Whether a form of Latin letters stood before the name, where it may be a part of it. */
	mayBeName: boolean;
}

/** A name's words without its legal forms. */
export function withoutLegalForm(given: readonly string[]): WithoutForm {
	let words = given.flatMap(cutUnspaced);
	const forms: string[] = [];
	let mayBeName = false;
	for (;;) {
		const last = endOf(
			words,
			(some, count) => some.slice(-count),
			() => true,
		);
		const first = last ?? endOf(words, (some, count) => some.slice(0, count), isInFront);
		if (!first) return { words, form: forms.sort().join(' '), mayBeName };
		forms.push(first.id);
		if (!last && /^[a-z]/.test(first.id)) mayBeName = true;
		words = last ? words.slice(0, -first.count) : words.slice(first.count);
	}
}

const isInFront = (way: string): boolean => inFront.test(way);

function endOf(
	words: readonly string[],
	cut: (words: readonly string[], count: number) => readonly string[],
	may: (way: string) => boolean,
): { id: string; count: number } | undefined {
	for (let count = Math.min(mostWords, words.length); count > 0; count -= 1) {
		const way = cut(words, count).join('');
		const id = ids.get(way);
		if (id !== undefined && may(way)) return { id, count };
	}
	return undefined;
}

/** A word of a script without spaces, with a form at its start or end as a word of its own. */
function cutUnspaced(word: string): string[] {
	const form = unspaced.find((one) => word.startsWith(one) || word.endsWith(one));
	if (form === undefined || form === word) return [word];
	return word.endsWith(form)
		? [word.slice(0, -form.length), form]
		: [form, word.slice(form.length)];
}
