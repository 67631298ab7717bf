import table from './countries.json';

let names: Map<string, string[]> | undefined;

/** What a country is called in the languages of business mail; empty for what is no country. */
export function namesOfCountry(choice: string): string[] {
	names ??= new Map(
		table.codes.split(' ').map((code): [string, string[]] => {
			const own = table.languages.map(
				(language) => new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code,
			);
			return [code, [...new Set(own)]];
		}),
	);
	for (const own of names.values()) if (own.includes(choice)) return own;
	return [];
}
