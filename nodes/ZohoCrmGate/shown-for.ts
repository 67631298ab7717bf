/** Hides what weighs a proposal where a person is asked, or has answered. */
export const hiddenForAnswers = { hide: { action: ['answer', 'ask'] } };

/** Shows a parameter only while another one has one of the values. */
export const shownFor = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values } },
});

/** The same for a parameter that reviews have no need of. */
export const shownToWeigh = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values }, ...hiddenForAnswers },
});
