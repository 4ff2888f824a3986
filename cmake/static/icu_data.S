/* ICU's data, under the name by which it looks for them (udata.cpp). */
#include "read_only.h"
READ_ONLY
.globl C_NAME(icudt72_dat)
.balign 16
C_NAME(icudt72_dat):
.incbin QUOIN_ICU_DATA
