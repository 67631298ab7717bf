/**
 * Ways in which a text talks to the machine that reads it instead of to a person. A hit proves no
 * attack; it says that a person should look before anything is written.
 */
const addressed: RegExp[] = [
	/\b(?:ignore|disregard|forget|override)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|all|your|any)\b[^.\n]{0,30}\b(?:instructions?|rules?|prompts?|commands?|guidelines?)\b/i,
	/\b(?:notes?|messages?|instructions?|commands?|attention)\b[^.\n]{0,20}\b(?:to|for) (?:the|any|all) (?:ai|a\.i\.|assistant|automatic reader|language model|model|machine|bot|llm|parser)\b/i,
	/\b(?:you are|act as|pretend to be)\b[^.\n]{0,20}\b(?:an? )?(?:ai|assistant|language model|llm|chatbot|system administrator)\b/i,
	/\b(?:do not|don't|never) (?:tell|inform|notify|alert) (?:the |your )?(?:user|human|operator)\b/i,
	/\b(?:system|developer) prompt\b/i,
	/<\|(?:im_start|im_end|system|assistant|endoftext)\|?>/i,
	/\bignorier(?:e|en sie)\b[^.\n]{0,40}\b(?:anweisungen|regeln|vorgaben)\b/i,
	/\bignore[zr]?\b[^.\n]{0,40}\b(?:instructions|consignes|règles)\b/i,
	/\bignor(?:a|e|ar)\b[^.\n]{0,40}\b(?:instrucciones|reglas|istruzioni|regole)\b/i,
];

/** Whether a text from outside seems to give orders to its reader. */
export function addressesTheReader(text: string): boolean {
	const lines = text.normalize('NFKC').split('\n');
	const oneLine = lines.map((line) => line.trim()).join(' ');
	return addressed.some((pattern) => pattern.test(oneLine));
}
