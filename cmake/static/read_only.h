/* How the assembler is told of constants that the program maps and never changes, and of a name as C sees it. */
#if defined(__APPLE__)
#define C_NAME(name) _##name
#define READ_ONLY .section __TEXT,__const
#elif defined(_WIN32)
#define C_NAME(name) name
#define READ_ONLY .section .rdata,"dr"
#else
#define C_NAME(name) name
#define READ_ONLY .section .rodata,"a"
.section .note.GNU-stack,""
#endif
