/**
 * Makes a journal of what another recorder kept: files of lines, each with a receive time and a raw frame. From a row
 * ({@link hogatape.intake.Rows}) its time is read and its frame goes on the tape as it is; nothing looks into it. All of
 * it runs on the command's thread but for the reading and unpacking of the files and the compression of the archived days.
 */
package hogatape.intake;
