/**
 * Looks whether a recording will go well, before the open. Stands beside the data's way: it records nothing, and asks the
 * broker for one subscription an appkey at most. On the command's thread.
 */
package hogatape.doctor;
