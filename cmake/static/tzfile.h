/* Of this header of Apple's SDK ICU wants two paths. */
#define TZDIR "/usr/share/zoneinfo"
#define TZDEFAULT "/etc/localtime"
