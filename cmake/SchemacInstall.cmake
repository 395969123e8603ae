# What an installation holds: the tool (component Tools); the runtime and a library for each engine, static and shared, with
# their headers (component Runtime); the CMake package that finds them, and a file for pkg-config each.
include(CMakePackageConfigHelpers)

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/schemac)
file(RELATIVE_PATH SCHEMAC_PC_PREFIX ${CMAKE_INSTALL_FULL_LIBDIR}/pkgconfig ${CMAKE_INSTALL_PREFIX})

foreach(name IN ITEMS runtime sqlite postgresql)
    if(NOT TARGET schemac_${name})
        continue()
    endif()
    install(TARGETS schemac_${name} schemac_${name}_shared EXPORT schemac-${name}
            ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT Runtime
            LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR} COMPONENT Runtime NAMELINK_COMPONENT Runtime)
    install(EXPORT schemac-${name} NAMESPACE schemac:: DESTINATION ${package} COMPONENT Runtime)
    set(SCHEMAC_PC_NAME ${name})
    set(SCHEMAC_PC_CALLS "")
    foreach(library IN LISTS SCHEMAC_CALLS_${name})
        string(APPEND SCHEMAC_PC_CALLS " -l${library}")
    endforeach()
    if(name STREQUAL runtime)
        set(SCHEMAC_PC_REQUIRES "")
    elseif(name STREQUAL sqlite)
        set(SCHEMAC_PC_REQUIRES "schemac-runtime sqlite3")
    else()
        set(SCHEMAC_PC_REQUIRES "schemac-runtime libpq")
    endif()
    configure_file(${PROJECT_SOURCE_DIR}/cmake/schemac.pc.in ${PROJECT_BINARY_DIR}/schemac-${name}.pc @ONLY)
    install(FILES ${PROJECT_BINARY_DIR}/schemac-${name}.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig COMPONENT Runtime)
endforeach()
install(DIRECTORY ${PROJECT_SOURCE_DIR}/runtime/include/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} COMPONENT Runtime
        FILES_MATCHING PATTERN "*.h")

install(TARGETS schemac EXPORT schemac-tools RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR} COMPONENT Tools)
install(EXPORT schemac-tools NAMESPACE schemac:: DESTINATION ${package} COMPONENT Tools)

configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/schemac-config.cmake.in
                              ${PROJECT_BINARY_DIR}/schemac-config.cmake INSTALL_DESTINATION ${package})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/schemac-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/schemac-config.cmake ${PROJECT_BINARY_DIR}/schemac-config-version.cmake
              ${PROJECT_SOURCE_DIR}/cmake/AddSchema.cmake ${PROJECT_SOURCE_DIR}/cmake/FindLibpq.cmake
        DESTINATION ${package} COMPONENT Runtime)
