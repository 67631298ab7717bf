/** Hides what an answered review brings along itself. */
export const hiddenForAnswers = { hide: { action: ['answer'] } };

/** Shows a parameter only while another one has one of the values. */
export const shownFor = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values } },
});

/** The same for a parameter that answered reviews have no need of. */
export const shownToWeigh = (name: string, ...values: string[]) => ({
	displayOptions: { show: { [name]: values }, ...hiddenForAnswers },
});
