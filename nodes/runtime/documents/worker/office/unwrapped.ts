/**
 * What stands around runs of words that a person reads and the parser passes over with them: a simple
 * field such as a merged name, a direction, words with their reading above (ISO/IEC 29500-1, 17.16.19,
 * 17.3.2.3, 17.3.2.8, 17.3.3.25). The reading itself stays unread.
 */
const wrapper = /<\/?w:(?:fldSimple|bdo|dir|ruby|rubyBase)(?: [^<>]*)?>/g;

/** A part of a Word document whose words stand in runs alone. */
export const unwrapped = (xml: string): string => xml.replace(wrapper, '');
