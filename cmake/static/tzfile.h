/* Of this header of Apple's SDK ICU wants the folder. */
#define TZDIR "/usr/share/zoneinfo"
