/**
 * What commands say to a person, in the person's language. English stands in the source where it is said and is the key of its
 * Korean, which each package keeps beside its code in a resource bundle {@code Messages_ko}. Knows no other package.
 */
package hogatape.message;
