/** Directly before whoever acts for somebody else, who is not meant. */
const goBetween =
	/(?<!\p{L})(?:represented by|on behalf of|acting for|c\/o|vertreten durch|in vertretung (?:von|der|des)|im auftrag (?:von|der|des)|i\.\s?a\.|i\.\s?v\.|représentée?s? par|pour le compte de|p\.\s?o\.|representad[oa] por|en nombre de|p\.\s?p\.|rappresentat[oa] da|per conto di|vertegenwoordigd door|namens|reprezentowan[yae] przez|w imieniu|företrädd av|repræsenteret ved|zastoupen[áýo]?|mediad[oa] (?:por|pel[oa])|vermittelt durch|brokered by)\s?[:：]?\s(?:(?:the|der|die|le|la|el|de)\s)?$/iu;

/** Fields that ask for somebody in between. */
const asksFor = /represent|agent|broker|behalf|proxy|vertret|mittler|auftrag|mandat|intermed/iu;

/** Whether a value is who acts for another, while the field asks for somebody themselves. */
export const isGoBetween = (label: string, text: string, at: number): boolean =>
	!asksFor.test(label) && goBetween.test(text.slice(Math.max(0, at - 40), at));
