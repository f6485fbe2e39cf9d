# The headers' plain comments as Doxygen reads them: the first one is about the file, the others about what
# follows, one behind a member about that.
1s@^// @/// \\file\n/// @
s@^( *)//( |$)@\1///\2@
s@^(.*[;,{}]) +// @\1 ///< @
# what Doxygen would take for a command or a link
/\/\/\/[^<]|\/\/\/< /{
s@([@#])@\\\1@g
}
# tables and formulas stay as they are written
s@^( *)///   @\1///       @
