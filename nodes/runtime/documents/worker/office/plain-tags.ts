const tag = /<[^<>]*>/g;
const attribute = /\s{0,20}=\s{0,20}("[^"]*"|'[^'"]*')/g;

/** XML with its attributes as Office writes them, `name="value"`, however another program wrote them. */
export const plainTags = (xml: string): string =>
	xml.replace(tag, (one) =>
		one.includes("'") || /\s=|=\s/.test(one)
			? one.replace(attribute, (_, value: string) => `="${value.slice(1, -1)}"`)
			: one,
	);
