const regionCodes =
	'AR AT AU BE BG BR CA CH CL CN CO CZ DE DK EE EG ES FI FR GB GR HR HU IE IL IN IS IT JP KE KR LT LU LV MA MX MY NG NL NO NZ PE PH PL PT RO SA SE SG SI SK TH TR UA US VN ZA'.split(
		' ',
	);

/** Names of countries in the four languages of the rules. */
export const countries: string[] = ['en', 'de', 'es', 'fr'].flatMap((language) => {
	const names = new Intl.DisplayNames([language], { type: 'region' });
	return regionCodes.map((region) => names.of(region) ?? '').filter((name) => name.length > 3);
});
