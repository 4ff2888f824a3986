# Every library of the static program, compiled from its upstream sources (scripts/static unpacks them) by the lists below: no library's own
# configuration looks at the machine that compiles, so that one list serves each target, and all are compiled alike. Sets
# what CMakeLists.txt takes from the system otherwise.
enable_language(C ASM)
set(QUOIN_SOURCES ${CMAKE_SOURCE_DIR}/build/static/src CACHE PATH "where scripts/static unpacked the libraries' sources")
set(QUOIN_CONFIGS ${CMAKE_CURRENT_LIST_DIR})
file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)

# Smaller than -Os, for what a build of a PDF seldom calls: only so does Zig hand it on.
if(CMAKE_CXX_COMPILER_ID MATCHES Clang)
  set(QUOIN_SMALLEST "SHELL:-Xclang -Oz")
endif()

# A library of the program's: SOURCES by patterns, less those that match WITHOUT, as nothing of them is linked. Its headers are for who
# links it, its own warnings for nobody. What is FAST takes much of a build's time.
function(quoin_library name folder)
  cmake_parse_arguments(PARSE_ARGV 2 it "FAST" "WITHOUT" "SOURCES;INCLUDES;DEFINES")
  set(sources)
  foreach(one ${it_SOURCES})
    file(GLOB found ${QUOIN_SOURCES}/${folder}/${one})
    if(NOT found)
      message(FATAL_ERROR "${QUOIN_SOURCES}/${folder} has no ${one}")
    endif()
    if(it_WITHOUT)
      list(FILTER found EXCLUDE REGEX "/(${it_WITHOUT})\\.[a-z]+$")
    endif()
    list(APPEND sources ${found})
  endforeach()
  add_library(${name} STATIC EXCLUDE_FROM_ALL ${sources})
  list(TRANSFORM it_INCLUDES PREPEND ${QUOIN_SOURCES}/${folder}/)
  target_include_directories(${name} SYSTEM PUBLIC ${it_INCLUDES})
  target_include_directories(${name} BEFORE PRIVATE ${QUOIN_CONFIGS})
  target_compile_definitions(${name} PRIVATE ${it_DEFINES})
  if(it_FAST)
    set(QUOIN_SMALLEST -O2)
  endif()
  target_compile_options(${name} PRIVATE -w ${QUOIN_SMALLEST})
endfunction()

quoin_library(z zlib SOURCES adler32.c compress.c crc32.c deflate.c infback.c inffast.c inflate.c inftrees.c trees.c uncompr.c zutil.c
              INCLUDES . DEFINES HAVE_UNISTD_H)
# Whose two compression rates a PDF's bytes depend on.
quoin_library(deflate libdeflate FAST SOURCES lib/*.c lib/x86/*.c lib/arm/*.c INCLUDES .)
quoin_library(png libpng SOURCES png.c pngerror.c pngget.c pngmem.c pngpread.c pngread.c pngrio.c pngrtran.c pngrutil.c pngset.c
              pngtrans.c pngwio.c pngwrite.c pngwtran.c pngwutil.c INCLUDES . DEFINES PNG_ARM_NEON_OPT=0 PNG_INTEL_SSE_OPT=0)
file(COPY_FILE ${QUOIN_SOURCES}/libpng/scripts/pnglibconf.h.prebuilt ${CMAKE_BINARY_DIR}/include/pnglibconf.h ONLY_IF_DIFFERENT)
target_include_directories(png SYSTEM PUBLIC ${CMAKE_BINARY_DIR}/include)
target_link_libraries(png PUBLIC z)
if(APPLE) # both take macOS for a Macintosh of the nineties
  foreach(one z png)
    target_compile_options(${one} PRIVATE -fno-define-target-os-macros)
  endforeach()
endif()

# Of FreeType only what a bare CFF font takes: its glyphs' CIDs are asked for, nothing is drawn.
quoin_library(freetype freetype SOURCES src/base/ftbase.c src/base/ftinit.c src/base/ftsystem.c src/base/ftdebug.c src/base/ftcid.c
              src/base/ftbitmap.c src/gzip/ftgzip.c src/cff/cff.c src/sfnt/sfnt.c src/psnames/psnames.c src/psaux/psaux.c
              INCLUDES include DEFINES FT2_BUILD_LIBRARY FT_CONFIG_OPTION_SYSTEM_ZLIB FT_CONFIG_MODULES_H="freetype_modules.h")
target_link_libraries(freetype PUBLIC z)
# Without GLib and ICU: its own tables of Unicode. Without subsets of layout tables, too, as what is subset has outlines alone (export/pdf/subset.cc).
quoin_library(harfbuzz harfbuzz FAST SOURCES src/harfbuzz-subset.cc INCLUDES src
              DEFINES HAVE_STDBOOL_H $<$<NOT:$<PLATFORM_ID:Windows>>:HAVE_PTHREAD> $<$<NOT:$<PLATFORM_ID:Windows>>:HAVE_UNISTD_H> HB_NO_GETENV HB_NO_OPEN HB_NO_SETLOCALE
                      HB_NO_SUBSET_LAYOUT HB_NO_BUFFER_SERIALIZE HB_NO_BUFFER_VERIFY HB_NO_BUFFER_MESSAGE)
target_compile_options(harfbuzz PRIVATE -fno-exceptions -fno-rtti -fno-threadsafe-statics)
quoin_library(haru libharu FAST SOURCES src/*.c INCLUDES include)
target_include_directories(haru SYSTEM PUBLIC ${QUOIN_CONFIGS}/haru)
target_link_libraries(haru PUBLIC png z)
quoin_library(md libmd SOURCES src/sha2.c src/sha256hl.c INCLUDES include DEFINES HAVE_UNISTD_H
              $<$<PLATFORM_ID:Darwin,Windows>:LIBMD_LOCAL_LINK_H>) # whose aliases these have not

if(NOT WIN32) # which is asked for its time zone, though by nobody here
  set(QUOIN_ICU_ZONE "wintz|")
endif()
# ICU's common library. Its data are inside of the program, and no variable or file takes their place.
quoin_library(icu icu/source SOURCES common/*.cpp INCLUDES common
              WITHOUT "ucnv.*|[a-z]*_cnv|ucat|ucurr|uidna|uts46|punycode|usprep|ushape|ubiditransform|.*_titlecase_brkiter|localematcher|localeprioritylist|locdistance|loclikelysubtags|locdspnm|messagepattern|pluralmap|simpleformatter|${QUOIN_ICU_ZONE}utrie|utrie2_builder|icuplug|unorm|uiter|ulist|unifiedcache|dtintrv|bytestrie(builder|iterator)"
              DEFINES U_COMMON_IMPLEMENTATION ICU_NO_USER_DATA_OVERRIDE UCONFIG_NO_LEGACY_CONVERSION=1)
target_compile_definitions(icu PUBLIC U_STATIC_IMPLEMENTATION)
# Of the data what quoin asks for (icu_data.cmake), by ICU's own tools.
foreach(tool icupkg derb genrb)
  string(TOUPPER ${tool} variable)
  find_program(${variable} ${tool} PATHS /usr/sbin /usr/local/sbin REQUIRED)
endforeach()
set(QUOIN_ICU_DATA ${CMAKE_BINARY_DIR}/icudt72l.dat)
add_custom_command(OUTPUT ${QUOIN_ICU_DATA}
  COMMAND ${CMAKE_COMMAND} -DICUPKG=${ICUPKG} -DDERB=${DERB} -DGENRB=${GENRB} -DALL=${QUOIN_SOURCES}/icu/source/data/in/icudt72l.dat
          -DOUT=${QUOIN_ICU_DATA} -P ${CMAKE_CURRENT_LIST_DIR}/icu_data.cmake
  DEPENDS ${CMAKE_CURRENT_LIST_DIR}/icu_data.cmake ${QUOIN_SOURCES}/icu/source/data/in/icudt72l.dat VERBATIM)
set_source_files_properties(${CMAKE_CURRENT_LIST_DIR}/icu_data.S PROPERTIES OBJECT_DEPENDS ${QUOIN_ICU_DATA})
add_library(icudata STATIC EXCLUDE_FROM_ALL ${CMAKE_CURRENT_LIST_DIR}/icu_data.S)
target_include_directories(icudata PRIVATE ${CMAKE_CURRENT_LIST_DIR})
target_compile_definitions(icudata PRIVATE QUOIN_ICU_DATA="${QUOIN_ICU_DATA}")
target_link_libraries(icu PUBLIC icudata)

quoin_library(jpeg libjpeg SOURCES jcapimin.c jcapistd.c jccoefct.c jccolor.c jcdctmgr.c jchuff.c jcicc.c jcinit.c jcmainct.c jcmarker.c
              jcmaster.c jcomapi.c jcparam.c jcphuff.c jcprepct.c jcsample.c jctrans.c jdapimin.c jdapistd.c jdatadst.c jdatasrc.c
              jdcoefct.c jdcolor.c jddctmgr.c jdhuff.c jdicc.c jdinput.c jdmainct.c jdmarker.c jdmaster.c jdmerge.c jdphuff.c
              jdpostct.c jdsample.c jdtrans.c jerror.c jfdctflt.c jfdctfst.c jfdctint.c jidctflt.c jidctfst.c jidctint.c jidctred.c
              jquant1.c jquant2.c jutils.c jmemmgr.c jmemnobs.c jaricom.c jcarith.c jdarith.c jsimd_none.c INCLUDES .)
target_include_directories(jpeg SYSTEM BEFORE PUBLIC ${QUOIN_CONFIGS}/jpeg)
# What libqpdf has it call may throw.
target_compile_options(jpeg PRIVATE -funwind-tables -fasynchronous-unwind-tables)
quoin_library(qpdf qpdf SOURCES libqpdf/*.cc libqpdf/sha2.c libqpdf/sha2big.c INCLUDES include libqpdf DEFINES POINTERHOLDER_TRANSITION=4
              WITHOUT ".*_(openssl|gnutls)|QPDFJob.*|qpdfjob-c|QPDFArgParser|QPDFUsage|QPDF(EFStream|FileSpec|Outline|NameTree|NumberTree).*Helper|QPDF(EmbeddedFile|Outline|PageLabel)DocumentHelper|NNTree|JSONHandler|ClosedFileInputSource")
target_include_directories(qpdf SYSTEM BEFORE PRIVATE ${QUOIN_CONFIGS}/qpdf)
target_link_libraries(qpdf PUBLIC jpeg z)
set_target_properties(qpdf PROPERTIES CXX_STANDARD 17)
# Most of the time to compile it went into these.
set(qpdf_headers algorithm functional iostream list map memory set sstream stdexcept string vector)
list(TRANSFORM qpdf_headers REPLACE "(.+)" "$<$<COMPILE_LANGUAGE:CXX>:<\\1$<ANGLE-R>>")
target_precompile_headers(qpdf PRIVATE ${qpdf_headers})

# Libraries that are headers alone are Debian's packages'; the compiler must see none of that folder's other headers.
foreach(header fmt/format-inl.h toml++/toml.h CLI/CLI.hpp nlohmann/json.hpp)
  get_filename_component(folder ${header} DIRECTORY)
  find_path(QUOIN_${folder}_FOLDER ${header} PATHS /usr/local/include /usr/include REQUIRED NO_DEFAULT_PATH)
  file(CREATE_LINK ${QUOIN_${folder}_FOLDER}/${folder} ${CMAKE_BINARY_DIR}/include/${folder} SYMBOLIC)
endforeach()
add_library(quoin_headers INTERFACE)
target_include_directories(quoin_headers SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)

set(FMT_INCLUDE ${CMAKE_BINARY_DIR}/include)
set(TOMLPLUSPLUS_INCLUDE ${CMAKE_BINARY_DIR}/include)
set(HPDF_INCLUDE ${QUOIN_SOURCES}/libharu/include ${QUOIN_CONFIGS}/haru)
set(QPDF_INCLUDE ${QUOIN_SOURCES}/qpdf/include)
set(MD_INCLUDE ${QUOIN_SOURCES}/libmd/include)
set(QUOIN_CORE_LIBRARIES harfbuzz freetype icu deflate png haru quoin_headers)
set(QUOIN_JSON quoin_headers)
set(QUOIN_CLI11 quoin_headers)
set(MD_LIBRARY md)
set(QUOIN_HOST_LIBRARIES qpdf)
if(APPLE) # whose linker takes no part of the C library into a program
  set(QUOIN_LINK_OPTIONS -Wl,-dead_strip -s)
elseif(WIN32)
  set(QUOIN_LINK_OPTIONS -static -Wl,--gc-sections -Wl,--stack,8388608 -s)
else() # threads of a batch get as much stack as the first has: musl takes it from the program's header
  set(QUOIN_LINK_OPTIONS -static -Wl,--gc-sections -Wl,--build-id=sha1 -Wl,-z,stack-size=8388608 -s)
endif()
# So is compiled, at that moment, what Zig adds: memory, strings and the C++ library, which every step is made of.
list(APPEND QUOIN_LINK_OPTIONS -O2)
# What a build of a PDF runs stands together: else nearly all of the code would be mapped for it, as some of every 64 KB is called. scripts/static
# --functions makes the list; a name that is no more, or another compiler's, does no harm. The script adds to the linker's own.
if(NOT APPLE AND NOT WIN32)
  file(STRINGS ${QUOIN_CONFIGS}/functions.txt functions)
  list(TRANSFORM functions REPLACE "(.+)" "*(.text.\\1)")
  list(JOIN functions "\n" functions)
  # With what runs at the start, and bodies without a name that several functions share.
  set(functions "*(.text.startup*)\n*(.text..L__unnamed*)\n${functions}")
  file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/functions.ld CONTENT "SECTIONS { .text.used : {\n${functions}\n} } INSERT BEFORE .text;\n" @ONLY)
  list(APPEND QUOIN_LINK_OPTIONS -Wl,-T,${CMAKE_BINARY_DIR}/functions.ld)
  set(QUOIN_LINK_DEPENDS ${CMAKE_BINARY_DIR}/functions.ld)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${QUOIN_CONFIGS}/functions.txt)
endif()
include(${QUOIN_CONFIGS}/resources.cmake)
