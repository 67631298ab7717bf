const codes =
	'AD AE AF AL AM AR AT AU AZ BA BD BE BG BH BO BR BY CA CH CL CN CO CR CU CY CZ DE DK DO DZ EC EE EG ES FI FR GB GE GH GR GT HK HN HR HU ID IE IL IN IQ IR IS IT JM JO JP KE KR KW KZ LB LI LK LT LU LV MA MC MD ME MK MT MX MY NG NI NL NO NZ OM PA PE PH PK PL PT PY QA RO RS RU SA SE SG SI SK SM SN SV SY TH TN TR TW UA UG US UY UZ VE VN YE ZA';
const languages = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl', 'sv', 'uk', 'ja', 'zh', 'ko'];

let names: Map<string, string[]> | undefined;

/** What a country is called in the languages of business mail; empty for what is no country. */
export function namesOfCountry(choice: string): string[] {
	names ??= new Map(
		codes.split(' ').map((code): [string, string[]] => {
			const own = languages.map(
				(language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
			);
			return [code, [...new Set(own)]];
		}),
	);
	for (const own of names.values()) if (own.includes(choice)) return own;
	return [];
}
