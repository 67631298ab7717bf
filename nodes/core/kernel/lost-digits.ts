/** Whether a whole number in a JSON value has more digits than a number holds, as an id without quotes does. */
export function hasLostDigits(value: unknown): boolean {
	if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
	return typeof value === 'object' && value !== null && Object.values(value).some(hasLostDigits);
}
